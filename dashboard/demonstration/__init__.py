"""An invented network of cities that shows every state of the dashboard; it lives in a store of its own."""
