"""One address for each page of the dashboard; tests/web proves that no page is missing."""

ADDRESSES = (
    "/",
    "/map",
    "/regions",
    "/cities",
    "/city/dakar",
    "/exchanges",
    "/exchange/x-dakar-montreal-2017",
    "/action-plans",
    "/action-plan/ap-kumanovo",
    "/programmes",
    "/programme/denmark-mena",
    "/governance",
    "/timeline",
    "/hub",
    "/sources",
    "/source/S03",
    "/about",
    "/data",
    "/404",
)
