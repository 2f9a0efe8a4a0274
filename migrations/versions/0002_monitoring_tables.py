"""Monitoring tables"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dimensions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column(
            "must_sum", sa.Boolean(), nullable=False, comment="Its categories exclude each other and leave nothing out"
        ),
        sa.Column("note", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dimensions")),
    )
    op.create_table(
        "periods",
        sa.Column("id", sa.String(), nullable=False, comment="2017, 2017-Q1, 2017-2018"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False, comment="First day"),
        sa.Column("ends_on", sa.Date(), nullable=False, comment="Last day"),
        sa.CheckConstraint(
            "kind in ('month', 'quarter', 'half_year', 'year', 'span')", name=op.f("ck_periods_kind_is_known")
        ),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_periods_days_in_order")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_periods")),
        sa.UniqueConstraint("starts_on", "ends_on", name=op.f("uq_periods_starts_on")),
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False, comment="attendance list, survey, minutes, photograph ..."),
        sa.Column("address", sa.String(), nullable=True, comment="Where it can be read"),
        sa.Column("sha256", sa.String(), nullable=True, comment="Fingerprint of the file, 64 hexadecimal signs"),
        sa.Column("keep_until", sa.Date(), nullable=True, comment="Last day on which it may be kept"),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("visibility", sa.String(), nullable=False, comment="The widest audience that may read it"),
        sa.Column("source_id", sa.String(), nullable=False, comment="First source of the row"),
        sa.Column(
            "certainty", sa.String(), nullable=False, comment="Stated in a source, inferred, or from outside the seeds"
        ),
        sa.Column("certainty_note", sa.String(), nullable=True, comment="Why it was inferred, or what is uncertain"),
        sa.CheckConstraint(
            "certainty in ('stated', 'inferred', 'external')", name=op.f("ck_evidence_certainty_is_known")
        ),
        sa.CheckConstraint(
            "visibility in ('public', 'funders', 'committee', 'internal')", name=op.f("ck_evidence_visibility_is_known")
        ),
        sa.CheckConstraint(
            "address is not null or sha256 is not null", name=op.f("ck_evidence_lies_somewhere_or_has_a_fingerprint")
        ),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_evidence_fingerprint_has_64_signs")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_evidence_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_source_id"), ["source_id"], unique=False)

    op.create_table(
        "indicators",
        sa.Column("id", sa.String(), nullable=False, comment="Code, as in the page's address: BLD-01"),
        sa.Column("sort", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("definition", sa.String(), nullable=False, comment="What counts, in our own words"),
        sa.Column(
            "level", sa.String(), nullable=False, comment="Output, outcome, impact, or the quality of the data process"
        ),
        sa.Column("goal_id", sa.String(), nullable=True, comment="Empty: it serves all goals"),
        sa.Column("unit", sa.String(), nullable=False, comment="What the value counts"),
        sa.Column("unit_kind", sa.String(), nullable=False, comment="What kind of value it is"),
        sa.Column("direction", sa.String(), nullable=False, comment="Which way is better"),
        sa.Column(
            "basis", sa.String(), nullable=False, comment="Flow: happens in a period. Stock: is there at its end"
        ),
        sa.Column("over_time", sa.String(), nullable=False, comment="How periods become one value"),
        sa.Column("over_places", sa.String(), nullable=False, comment="How places become one value; none: never added"),
        sa.Column("numerator_label", sa.String(), nullable=True, comment="What a ratio counts"),
        sa.Column("denominator_label", sa.String(), nullable=True, comment="What a ratio is a part of"),
        sa.Column("disaggregate_by", sa.String(), nullable=True, comment="Keys of dimensions, joined with a semicolon"),
        sa.Column("frequency", sa.String(), nullable=False, comment="How often it is reported"),
        sa.Column(
            "tolerance",
            sa.Numeric(precision=18, scale=6),
            nullable=True,
            comment="How far from the target is on track; 0.05: five points",
        ),
        sa.Column(
            "dac_criterion",
            sa.String(),
            nullable=False,
            comment="Evaluation criterion of the OECD's assistance committee",
        ),
        sa.Column("sensitivity", sa.String(), nullable=False, comment="Who may see the values"),
        sa.Column(
            "min_cell", sa.Integer(), nullable=False, comment="Smaller counts of people are suppressed; 1: none are"
        ),
        sa.Column("zero_by_definition", sa.Boolean(), nullable=False, comment="Without a baseline it begins at zero"),
        sa.Column("method", sa.String(), nullable=False, comment="How it is counted, or would be"),
        sa.Column(
            "is_counted", sa.Boolean(), nullable=False, comment="Whether the facts of the store can be counted for it"
        ),
        sa.Column(
            "data_needed", sa.String(), nullable=True, comment="What is missing to count it, or to count it fully"
        ),
        sa.Column("information_use", sa.String(), nullable=False, comment="What a reader decides with it"),
        sa.Column("source_id", sa.String(), nullable=False, comment="First source of the row"),
        sa.Column(
            "certainty", sa.String(), nullable=False, comment="Stated in a source, inferred, or from outside the seeds"
        ),
        sa.Column("certainty_note", sa.String(), nullable=True, comment="Why it was inferred, or what is uncertain"),
        sa.Column("visibility", sa.String(), nullable=False, comment="The widest audience that may read it"),
        sa.CheckConstraint(
            "(numerator_label is null) = (over_places <> 'ratio_of_sums')",
            name=op.f("ck_indicators_ratio_over_places_is_of_sums"),
        ),
        sa.CheckConstraint(
            "basis <> 'flow' or over_time <> 'latest'", name=op.f("ck_indicators_flow_never_takes_the_latest")
        ),
        sa.CheckConstraint(
            "basis <> 'stock' or over_time in ('latest', 'recompute')", name=op.f("ck_indicators_stock_is_never_summed")
        ),
        sa.CheckConstraint("basis in ('flow', 'stock')", name=op.f("ck_indicators_basis_is_known")),
        sa.CheckConstraint(
            "case when numerator_label is null then over_time <> 'ratio_of_sums' else over_time in ('ratio_of_sums', 'latest') end",
            name=op.f("ck_indicators_ratio_over_time_is_of_sums"),
        ),
        sa.CheckConstraint(
            "certainty in ('stated', 'inferred', 'external')", name=op.f("ck_indicators_certainty_is_known")
        ),
        sa.CheckConstraint(
            "dac_criterion in ('relevance', 'coherence', 'effectiveness', 'efficiency', 'impact', 'sustainability')",
            name=op.f("ck_indicators_dac_criterion_is_known"),
        ),
        sa.CheckConstraint(
            "direction <> 'maintain' or tolerance is not null", name=op.f("ck_indicators_maintain_has_a_tolerance")
        ),
        sa.CheckConstraint(
            "direction in ('ascending', 'descending', 'maintain')", name=op.f("ck_indicators_direction_is_known")
        ),
        sa.CheckConstraint(
            "frequency in ('month', 'quarter', 'half_year', 'year')", name=op.f("ck_indicators_frequency_is_known")
        ),
        sa.CheckConstraint(
            "level in ('output', 'outcome', 'impact', 'process')", name=op.f("ck_indicators_level_is_known")
        ),
        sa.CheckConstraint(
            "not zero_by_definition or basis = 'flow'", name=op.f("ck_indicators_only_a_flow_begins_at_zero")
        ),
        sa.CheckConstraint(
            "over_places in ('sum', 'ratio_of_sums', 'mean', 'none')", name=op.f("ck_indicators_over_places_is_known")
        ),
        sa.CheckConstraint(
            "over_time in ('sum', 'latest', 'ratio_of_sums', 'recompute')",
            name=op.f("ck_indicators_over_time_is_known"),
        ),
        sa.CheckConstraint(
            "sensitivity in ('public', 'internal', 'restricted')", name=op.f("ck_indicators_sensitivity_is_known")
        ),
        sa.CheckConstraint(
            "unit_kind <> 'percent' or numerator_label is not null", name=op.f("ck_indicators_percentage_is_a_ratio")
        ),
        sa.CheckConstraint(
            "unit_kind in ('number', 'percent', 'money', 'days', 'score')",
            name=op.f("ck_indicators_unit_kind_is_known"),
        ),
        sa.CheckConstraint(
            "visibility in ('public', 'funders', 'committee', 'internal')",
            name=op.f("ck_indicators_visibility_is_known"),
        ),
        sa.CheckConstraint(
            "(numerator_label is null) = (denominator_label is null)", name=op.f("ck_indicators_ratio_has_both_labels")
        ),
        sa.CheckConstraint(
            "is_counted or data_needed is not null", name=op.f("ck_indicators_what_is_not_counted_says_what_it_needs")
        ),
        sa.CheckConstraint("min_cell >= 1", name=op.f("ck_indicators_smallest_cell_is_one_or_more")),
        sa.CheckConstraint("tolerance >= 0", name=op.f("ck_indicators_tolerance_not_negative")),
        sa.ForeignKeyConstraint(["goal_id"], ["goals.id"], name=op.f("fk_indicators_goal_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_indicators_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicators")),
    )
    with op.batch_alter_table("indicators", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_indicators_source_id"), ["source_id"], unique=False)

    op.create_table(
        "scopes",
        sa.Column("id", sa.String(), nullable=False, comment="network, region-balkans, city-dakar"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("region_id", sa.String(), nullable=True),
        sa.Column("city_id", sa.String(), nullable=True),
        sa.Column("programme_id", sa.String(), nullable=True),
        sa.Column("exchange_id", sa.String(), nullable=True),
        sa.CheckConstraint(
            "(kind = 'region') = (region_id is not null) and (kind = 'city') = (city_id is not null) and (kind = 'programme') = (programme_id is not null) and (kind = 'exchange') = (exchange_id is not null)",
            name=op.f("ck_scopes_fills_the_key_of_its_kind_alone"),
        ),
        sa.CheckConstraint(
            "kind in ('network', 'region', 'city', 'programme', 'exchange')", name=op.f("ck_scopes_kind_is_known")
        ),
        sa.ForeignKeyConstraint(["city_id"], ["cities.id"], name=op.f("fk_scopes_city_id")),
        sa.ForeignKeyConstraint(["exchange_id"], ["exchanges.id"], name=op.f("fk_scopes_exchange_id")),
        sa.ForeignKeyConstraint(["programme_id"], ["programmes.id"], name=op.f("fk_scopes_programme_id")),
        sa.ForeignKeyConstraint(["region_id"], ["regions.id"], name=op.f("fk_scopes_region_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scopes")),
    )
    with op.batch_alter_table("scopes", schema=None) as batch_op:
        batch_op.create_index(
            "uq_scopes_once_for_city_id",
            ["city_id"],
            unique=True,
            sqlite_where=sa.text("city_id is not null"),
            postgresql_where=sa.text("city_id is not null"),
        )
        batch_op.create_index(
            "uq_scopes_once_for_exchange_id",
            ["exchange_id"],
            unique=True,
            sqlite_where=sa.text("exchange_id is not null"),
            postgresql_where=sa.text("exchange_id is not null"),
        )
        batch_op.create_index(
            "uq_scopes_once_for_programme_id",
            ["programme_id"],
            unique=True,
            sqlite_where=sa.text("programme_id is not null"),
            postgresql_where=sa.text("programme_id is not null"),
        )
        batch_op.create_index(
            "uq_scopes_once_for_region_id",
            ["region_id"],
            unique=True,
            sqlite_where=sa.text("region_id is not null"),
            postgresql_where=sa.text("region_id is not null"),
        )
        batch_op.create_index(
            "uq_scopes_one_network",
            ["kind"],
            unique=True,
            sqlite_where=sa.text("kind = 'network'"),
            postgresql_where=sa.text("kind = 'network'"),
        )

    op.create_table(
        "baselines",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("indicator_id", sa.String(), nullable=False),
        sa.Column("scope_id", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("source_id", sa.String(), nullable=False, comment="First source of the row"),
        sa.Column(
            "certainty", sa.String(), nullable=False, comment="Stated in a source, inferred, or from outside the seeds"
        ),
        sa.Column("certainty_note", sa.String(), nullable=True, comment="Why it was inferred, or what is uncertain"),
        sa.Column("visibility", sa.String(), nullable=False, comment="The widest audience that may read it"),
        sa.Column(
            "starts_on", sa.Date(), nullable=True, comment="First day; of the month or year where no more is known"
        ),
        sa.Column("ends_on", sa.Date(), nullable=True, comment="Last day; empty where not stated"),
        sa.Column("date_precision", sa.String(), nullable=False, comment="How exactly the start is known"),
        sa.Column(
            "ends_precision", sa.String(), nullable=True, comment="How exactly the end is known, if one is stated"
        ),
        sa.Column("month_day", sa.String(), nullable=True, comment="MM-DD or MM-DD/MM-DD where no year is stated"),
        sa.Column("date_not_before", sa.Date(), nullable=True, comment="It cannot have begun earlier"),
        sa.Column("date_not_after", sa.Date(), nullable=True, comment="It cannot have ended later"),
        sa.Column("date_note", sa.String(), nullable=True, comment="How the date is known"),
        sa.Column(
            "value",
            sa.Numeric(precision=18, scale=6),
            nullable=True,
            comment="As reported; empty where numerator and denominator are known",
        ),
        sa.Column("numerator", sa.Numeric(precision=18, scale=6), nullable=True, comment="Of a ratio"),
        sa.Column("denominator", sa.Numeric(precision=18, scale=6), nullable=True, comment="Of a ratio, never zero"),
        sa.CheckConstraint(
            "(date_precision = 'day_of_year') = (month_day is not null)",
            name=op.f("ck_baselines_day_of_year_has_a_day"),
        ),
        sa.CheckConstraint(
            "certainty in ('stated', 'inferred', 'external')", name=op.f("ck_baselines_certainty_is_known")
        ),
        sa.CheckConstraint(
            "date_precision in ('day', 'month', 'year') or (starts_on is null and ends_on is null)",
            name=op.f("ck_baselines_unknown_date_has_no_date"),
        ),
        sa.CheckConstraint(
            "date_precision in ('day', 'month', 'year', 'day_of_year', 'unknown')",
            name=op.f("ck_baselines_date_precision_is_known"),
        ),
        sa.CheckConstraint(
            "date_precision not in ('day', 'month', 'year') or starts_on is not null or ends_on is not null",
            name=op.f("ck_baselines_precise_date_has_a_date"),
        ),
        sa.CheckConstraint(
            "ends_precision in ('day', 'month', 'year', 'day_of_year', 'unknown')",
            name=op.f("ck_baselines_ends_precision_is_known"),
        ),
        sa.CheckConstraint(
            "visibility in ('public', 'funders', 'committee', 'internal')",
            name=op.f("ck_baselines_visibility_is_known"),
        ),
        sa.CheckConstraint(
            "(ends_on is null) = (ends_precision is null)", name=op.f("ck_baselines_end_has_a_precision")
        ),
        sa.CheckConstraint(
            "(numerator is null) = (denominator is null)", name=op.f("ck_baselines_ratio_has_both_parts")
        ),
        sa.CheckConstraint("(value is null) <> (denominator is null)", name=op.f("ck_baselines_either_value_or_ratio")),
        sa.CheckConstraint("date_not_after >= date_not_before", name=op.f("ck_baselines_bounds_in_order")),
        sa.CheckConstraint("denominator > 0", name=op.f("ck_baselines_denominator_is_positive")),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_baselines_dates_in_order")),
        sa.CheckConstraint("length(currency) = 3", name=op.f("ck_baselines_currency_has_three_letters")),
        sa.CheckConstraint("numerator >= 0", name=op.f("ck_baselines_numerator_not_negative")),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_baselines_indicator_id")),
        sa.ForeignKeyConstraint(["scope_id"], ["scopes.id"], name=op.f("fk_baselines_scope_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_baselines_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_baselines")),
        sa.UniqueConstraint("indicator_id", "scope_id", name=op.f("uq_baselines_indicator_id")),
    )
    with op.batch_alter_table("baselines", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_baselines_scope_id"), ["scope_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_baselines_source_id"), ["source_id"], unique=False)

    op.create_table(
        "observations",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("indicator_id", sa.String(), nullable=False),
        sa.Column("scope_id", sa.String(), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False, comment="The highest holds"),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=False, comment="Where it stands between draft and approval"),
        sa.Column(
            "evidence_grade",
            sa.String(),
            nullable=False,
            comment="A document attached and value approved; B document attached; C stated in a source; D inferred; E none",
        ),
        sa.Column("recorded_on", sa.Date(), nullable=False, comment="Day on which the store came to know it"),
        sa.Column("recorded_by", sa.String(), nullable=False, comment="Role or account, never a person's name"),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("approved_by", sa.String(), nullable=True, comment="Another role or account, never a person's name"),
        sa.Column("return_reason", sa.String(), nullable=True, comment="Why it was sent back"),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("source_id", sa.String(), nullable=False, comment="First source of the row"),
        sa.Column(
            "certainty", sa.String(), nullable=False, comment="Stated in a source, inferred, or from outside the seeds"
        ),
        sa.Column("certainty_note", sa.String(), nullable=True, comment="Why it was inferred, or what is uncertain"),
        sa.Column("visibility", sa.String(), nullable=False, comment="The widest audience that may read it"),
        sa.Column(
            "value",
            sa.Numeric(precision=18, scale=6),
            nullable=True,
            comment="As reported; empty where numerator and denominator are known",
        ),
        sa.Column("numerator", sa.Numeric(precision=18, scale=6), nullable=True, comment="Of a ratio"),
        sa.Column("denominator", sa.Numeric(precision=18, scale=6), nullable=True, comment="Of a ratio, never zero"),
        sa.CheckConstraint(
            "(status in ('approved', 'superseded')) = (approved_by is not null)",
            name=op.f("ck_observations_approved_by_somebody_or_not_yet"),
        ),
        sa.CheckConstraint(
            "approved_by is not null or visibility = 'internal'", name=op.f("ck_observations_unapproved_stays_inside")
        ),
        sa.CheckConstraint(
            "certainty in ('stated', 'inferred', 'external')", name=op.f("ck_observations_certainty_is_known")
        ),
        sa.CheckConstraint(
            "evidence_grade <> 'A' or approved_by is not null",
            name=op.f("ck_observations_grade_a_is_of_approved_values"),
        ),
        sa.CheckConstraint(
            "evidence_grade in ('A', 'B', 'C', 'D', 'E')", name=op.f("ck_observations_evidence_grade_is_known")
        ),
        sa.CheckConstraint(
            "recorded_by = lower(replace(recorded_by, ' ', '')) and (approved_by is null or approved_by = lower(replace(approved_by, ' ', '')))",
            name=op.f("ck_observations_people_stand_by_role_or_account"),
        ),
        sa.CheckConstraint(
            "status <> 'returned' or return_reason is not null", name=op.f("ck_observations_returned_says_why")
        ),
        sa.CheckConstraint(
            "status in ('draft', 'submitted', 'returned', 'approved', 'superseded')",
            name=op.f("ck_observations_status_is_known"),
        ),
        sa.CheckConstraint(
            "visibility in ('public', 'funders', 'committee', 'internal')",
            name=op.f("ck_observations_visibility_is_known"),
        ),
        sa.CheckConstraint(
            "(approved_by is null) = (approved_on is null)", name=op.f("ck_observations_approval_has_a_day")
        ),
        sa.CheckConstraint(
            "(numerator is null) = (denominator is null)", name=op.f("ck_observations_ratio_has_both_parts")
        ),
        sa.CheckConstraint(
            "(value is null) <> (denominator is null)", name=op.f("ck_observations_either_value_or_ratio")
        ),
        sa.CheckConstraint("approved_by <> recorded_by", name=op.f("ck_observations_approver_is_not_the_recorder")),
        sa.CheckConstraint("approved_on >= recorded_on", name=op.f("ck_observations_approved_after_it_was_recorded")),
        sa.CheckConstraint("denominator > 0", name=op.f("ck_observations_denominator_is_positive")),
        sa.CheckConstraint("length(currency) = 3", name=op.f("ck_observations_currency_has_three_letters")),
        sa.CheckConstraint("numerator >= 0", name=op.f("ck_observations_numerator_not_negative")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_observations_revision_counts_from_one")),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_observations_indicator_id")),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_observations_period_id")),
        sa.ForeignKeyConstraint(["scope_id"], ["scopes.id"], name=op.f("fk_observations_scope_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_observations_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observations")),
        sa.UniqueConstraint(
            "indicator_id", "scope_id", "period_id", "revision", name=op.f("uq_observations_indicator_id")
        ),
    )
    with op.batch_alter_table("observations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_observations_period_id"), ["period_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_observations_scope_id"), ["scope_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_observations_source_id"), ["source_id"], unique=False)
        batch_op.create_index(
            "uq_observations_one_approved_value",
            ["indicator_id", "scope_id", "period_id"],
            unique=True,
            sqlite_where=sa.text("status = 'approved'"),
            postgresql_where=sa.text("status = 'approved'"),
        )

    op.create_table(
        "reporting_obligations",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("indicator_id", sa.String(), nullable=False),
        sa.Column("scope_id", sa.String(), nullable=False),
        sa.Column("period_id", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False, comment="Last day on which it is in time"),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("source_id", sa.String(), nullable=False, comment="First source of the row"),
        sa.Column(
            "certainty", sa.String(), nullable=False, comment="Stated in a source, inferred, or from outside the seeds"
        ),
        sa.Column("certainty_note", sa.String(), nullable=True, comment="Why it was inferred, or what is uncertain"),
        sa.Column("visibility", sa.String(), nullable=False, comment="The widest audience that may read it"),
        sa.CheckConstraint(
            "certainty in ('stated', 'inferred', 'external')", name=op.f("ck_reporting_obligations_certainty_is_known")
        ),
        sa.CheckConstraint(
            "visibility in ('public', 'funders', 'committee', 'internal')",
            name=op.f("ck_reporting_obligations_visibility_is_known"),
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicators.id"], name=op.f("fk_reporting_obligations_indicator_id")
        ),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_reporting_obligations_period_id")),
        sa.ForeignKeyConstraint(["scope_id"], ["scopes.id"], name=op.f("fk_reporting_obligations_scope_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_reporting_obligations_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reporting_obligations")),
        sa.UniqueConstraint(
            "indicator_id", "scope_id", "period_id", name=op.f("uq_reporting_obligations_indicator_id")
        ),
    )
    with op.batch_alter_table("reporting_obligations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reporting_obligations_period_id"), ["period_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reporting_obligations_scope_id"), ["scope_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reporting_obligations_source_id"), ["source_id"], unique=False)

    op.create_table(
        "targets",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("indicator_id", sa.String(), nullable=False),
        sa.Column("scope_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False, comment="Of one period, or final: of the whole plan"),
        sa.Column("period_id", sa.String(), nullable=False, comment="Of a final target the whole plan's"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "value",
            sa.Numeric(precision=18, scale=6),
            nullable=False,
            comment="Of a ratio a share from 0 to 1; of a flow this period's part alone",
        ),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True, comment="Why it was changed"),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("source_id", sa.String(), nullable=False, comment="First source of the row"),
        sa.Column(
            "certainty", sa.String(), nullable=False, comment="Stated in a source, inferred, or from outside the seeds"
        ),
        sa.Column("certainty_note", sa.String(), nullable=True, comment="Why it was inferred, or what is uncertain"),
        sa.Column("visibility", sa.String(), nullable=False, comment="The widest audience that may read it"),
        sa.CheckConstraint(
            "certainty in ('stated', 'inferred', 'external')", name=op.f("ck_targets_certainty_is_known")
        ),
        sa.CheckConstraint("kind in ('period', 'final')", name=op.f("ck_targets_kind_is_known")),
        sa.CheckConstraint(
            "visibility in ('public', 'funders', 'committee', 'internal')", name=op.f("ck_targets_visibility_is_known")
        ),
        sa.CheckConstraint("length(currency) = 3", name=op.f("ck_targets_currency_has_three_letters")),
        sa.CheckConstraint("version = 1 or reason is not null", name=op.f("ck_targets_changed_target_has_a_reason")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_targets_version_counts_from_one")),
        sa.ForeignKeyConstraint(["indicator_id"], ["indicators.id"], name=op.f("fk_targets_indicator_id")),
        sa.ForeignKeyConstraint(["period_id"], ["periods.id"], name=op.f("fk_targets_period_id")),
        sa.ForeignKeyConstraint(["scope_id"], ["scopes.id"], name=op.f("fk_targets_scope_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_targets_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_targets")),
        sa.UniqueConstraint(
            "indicator_id", "scope_id", "kind", "period_id", "version", name=op.f("uq_targets_indicator_id")
        ),
    )
    with op.batch_alter_table("targets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_targets_scope_id"), ["scope_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_targets_source_id"), ["source_id"], unique=False)

    op.create_table(
        "observation_parts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("observation_id", sa.String(), nullable=False),
        sa.Column("dimension_id", sa.String(), nullable=False),
        sa.Column(
            "category",
            sa.String(),
            nullable=False,
            comment="Which part of the dimension: a region's key, a kind, a sector",
        ),
        sa.Column("visibility", sa.String(), nullable=False, comment="The widest audience that may read it"),
        sa.Column("source_id", sa.String(), nullable=False, comment="First source of the row"),
        sa.Column(
            "certainty", sa.String(), nullable=False, comment="Stated in a source, inferred, or from outside the seeds"
        ),
        sa.Column("certainty_note", sa.String(), nullable=True, comment="Why it was inferred, or what is uncertain"),
        sa.Column(
            "value",
            sa.Numeric(precision=18, scale=6),
            nullable=True,
            comment="As reported; empty where numerator and denominator are known",
        ),
        sa.Column("numerator", sa.Numeric(precision=18, scale=6), nullable=True, comment="Of a ratio"),
        sa.Column("denominator", sa.Numeric(precision=18, scale=6), nullable=True, comment="Of a ratio, never zero"),
        sa.CheckConstraint(
            "certainty in ('stated', 'inferred', 'external')", name=op.f("ck_observation_parts_certainty_is_known")
        ),
        sa.CheckConstraint(
            "visibility in ('public', 'funders', 'committee', 'internal')",
            name=op.f("ck_observation_parts_visibility_is_known"),
        ),
        sa.CheckConstraint(
            "(numerator is null) = (denominator is null)", name=op.f("ck_observation_parts_ratio_has_both_parts")
        ),
        sa.CheckConstraint(
            "(value is null) <> (denominator is null)", name=op.f("ck_observation_parts_either_value_or_ratio")
        ),
        sa.CheckConstraint("denominator > 0", name=op.f("ck_observation_parts_denominator_is_positive")),
        sa.CheckConstraint("numerator >= 0", name=op.f("ck_observation_parts_numerator_not_negative")),
        sa.ForeignKeyConstraint(["dimension_id"], ["dimensions.id"], name=op.f("fk_observation_parts_dimension_id")),
        sa.ForeignKeyConstraint(
            ["observation_id"], ["observations.id"], name=op.f("fk_observation_parts_observation_id")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_observation_parts_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_observation_parts")),
        sa.UniqueConstraint(
            "observation_id", "dimension_id", "category", name=op.f("uq_observation_parts_observation_id")
        ),
    )
    with op.batch_alter_table("observation_parts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_observation_parts_dimension_id"), ["dimension_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_observation_parts_source_id"), ["source_id"], unique=False)

    op.create_table(
        "evidence_links",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("evidence_id", sa.String(), nullable=False),
        sa.Column("observation_id", sa.String(), nullable=True),
        sa.Column("outcome_id", sa.String(), nullable=True),
        sa.Column("activity_id", sa.String(), nullable=True),
        sa.Column("next_step_id", sa.String(), nullable=True),
        sa.Column("visibility", sa.String(), nullable=False, comment="The widest audience that may read it"),
        sa.Column("source_id", sa.String(), nullable=False, comment="First source of the row"),
        sa.Column(
            "certainty", sa.String(), nullable=False, comment="Stated in a source, inferred, or from outside the seeds"
        ),
        sa.Column("certainty_note", sa.String(), nullable=True, comment="Why it was inferred, or what is uncertain"),
        sa.CheckConstraint(
            "certainty in ('stated', 'inferred', 'external')", name=op.f("ck_evidence_links_certainty_is_known")
        ),
        sa.CheckConstraint(
            "visibility in ('public', 'funders', 'committee', 'internal')",
            name=op.f("ck_evidence_links_visibility_is_known"),
        ),
        sa.CheckConstraint(
            "(case when observation_id is null then 0 else 1 end) + (case when outcome_id is null then 0 else 1 end) + (case when activity_id is null then 0 else 1 end) + (case when next_step_id is null then 0 else 1 end) = 1",
            name=op.f("ck_evidence_links_supports_one_thing"),
        ),
        sa.ForeignKeyConstraint(["activity_id"], ["activities.id"], name=op.f("fk_evidence_links_activity_id")),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name=op.f("fk_evidence_links_evidence_id")),
        sa.ForeignKeyConstraint(["next_step_id"], ["next_steps.id"], name=op.f("fk_evidence_links_next_step_id")),
        sa.ForeignKeyConstraint(["observation_id"], ["observations.id"], name=op.f("fk_evidence_links_observation_id")),
        sa.ForeignKeyConstraint(["outcome_id"], ["outcomes.id"], name=op.f("fk_evidence_links_outcome_id")),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_evidence_links_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence_links")),
    )
    with op.batch_alter_table("evidence_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_links_observation_id"), ["observation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_links_outcome_id"), ["outcome_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_links_source_id"), ["source_id"], unique=False)
        batch_op.create_index(
            "uq_evidence_links_once_for_activity_id",
            ["evidence_id", "activity_id"],
            unique=True,
            sqlite_where=sa.text("activity_id is not null"),
            postgresql_where=sa.text("activity_id is not null"),
        )
        batch_op.create_index(
            "uq_evidence_links_once_for_next_step_id",
            ["evidence_id", "next_step_id"],
            unique=True,
            sqlite_where=sa.text("next_step_id is not null"),
            postgresql_where=sa.text("next_step_id is not null"),
        )
        batch_op.create_index(
            "uq_evidence_links_once_for_observation_id",
            ["evidence_id", "observation_id"],
            unique=True,
            sqlite_where=sa.text("observation_id is not null"),
            postgresql_where=sa.text("observation_id is not null"),
        )
        batch_op.create_index(
            "uq_evidence_links_once_for_outcome_id",
            ["evidence_id", "outcome_id"],
            unique=True,
            sqlite_where=sa.text("outcome_id is not null"),
            postgresql_where=sa.text("outcome_id is not null"),
        )


def downgrade() -> None:
    with op.batch_alter_table("evidence_links", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_evidence_links_once_for_outcome_id",
            sqlite_where=sa.text("outcome_id is not null"),
            postgresql_where=sa.text("outcome_id is not null"),
        )
        batch_op.drop_index(
            "uq_evidence_links_once_for_observation_id",
            sqlite_where=sa.text("observation_id is not null"),
            postgresql_where=sa.text("observation_id is not null"),
        )
        batch_op.drop_index(
            "uq_evidence_links_once_for_next_step_id",
            sqlite_where=sa.text("next_step_id is not null"),
            postgresql_where=sa.text("next_step_id is not null"),
        )
        batch_op.drop_index(
            "uq_evidence_links_once_for_activity_id",
            sqlite_where=sa.text("activity_id is not null"),
            postgresql_where=sa.text("activity_id is not null"),
        )
        batch_op.drop_index(batch_op.f("ix_evidence_links_source_id"))
        batch_op.drop_index(batch_op.f("ix_evidence_links_outcome_id"))
        batch_op.drop_index(batch_op.f("ix_evidence_links_observation_id"))

    op.drop_table("evidence_links")
    with op.batch_alter_table("observation_parts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_observation_parts_source_id"))
        batch_op.drop_index(batch_op.f("ix_observation_parts_dimension_id"))

    op.drop_table("observation_parts")
    with op.batch_alter_table("targets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_targets_source_id"))
        batch_op.drop_index(batch_op.f("ix_targets_scope_id"))

    op.drop_table("targets")
    with op.batch_alter_table("reporting_obligations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_reporting_obligations_source_id"))
        batch_op.drop_index(batch_op.f("ix_reporting_obligations_scope_id"))
        batch_op.drop_index(batch_op.f("ix_reporting_obligations_period_id"))

    op.drop_table("reporting_obligations")
    with op.batch_alter_table("observations", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_observations_one_approved_value",
            sqlite_where=sa.text("status = 'approved'"),
            postgresql_where=sa.text("status = 'approved'"),
        )
        batch_op.drop_index(batch_op.f("ix_observations_source_id"))
        batch_op.drop_index(batch_op.f("ix_observations_scope_id"))
        batch_op.drop_index(batch_op.f("ix_observations_period_id"))

    op.drop_table("observations")
    with op.batch_alter_table("baselines", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_baselines_source_id"))
        batch_op.drop_index(batch_op.f("ix_baselines_scope_id"))

    op.drop_table("baselines")
    with op.batch_alter_table("scopes", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_scopes_one_network",
            sqlite_where=sa.text("kind = 'network'"),
            postgresql_where=sa.text("kind = 'network'"),
        )
        batch_op.drop_index(
            "uq_scopes_once_for_region_id",
            sqlite_where=sa.text("region_id is not null"),
            postgresql_where=sa.text("region_id is not null"),
        )
        batch_op.drop_index(
            "uq_scopes_once_for_programme_id",
            sqlite_where=sa.text("programme_id is not null"),
            postgresql_where=sa.text("programme_id is not null"),
        )
        batch_op.drop_index(
            "uq_scopes_once_for_exchange_id",
            sqlite_where=sa.text("exchange_id is not null"),
            postgresql_where=sa.text("exchange_id is not null"),
        )
        batch_op.drop_index(
            "uq_scopes_once_for_city_id",
            sqlite_where=sa.text("city_id is not null"),
            postgresql_where=sa.text("city_id is not null"),
        )

    op.drop_table("scopes")
    with op.batch_alter_table("indicators", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_indicators_source_id"))

    op.drop_table("indicators")
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_source_id"))

    op.drop_table("evidence")
    op.drop_table("periods")
    op.drop_table("dimensions")
