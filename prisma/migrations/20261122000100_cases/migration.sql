-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('reading', 'ready', 'committed', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "promotion_status" AS ENUM ('proposed', 'approved', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "loan_status" AS ENUM ('running', 'suspended', 'settled');

-- Names in the order of the Persian alphabet, before an index sorts by them.
ALTER TABLE beneficiary ALTER COLUMN name TYPE text COLLATE "fa-x-icu";

-- DropIndex
DROP INDEX "beneficiary_office_id_idx";

-- AlterTable
ALTER TABLE "beneficiary" ADD COLUMN     "address" TEXT,
ADD COLUMN     "born_on" DATE,
ADD COLUMN     "center_id" TEXT,
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "disability" TEXT,
ADD COLUMN     "education" TEXT,
ADD COLUMN     "father_name" TEXT,
ADD COLUMN     "household_head" BOOLEAN,
ADD COLUMN     "household_members" SMALLINT,
ADD COLUMN     "livelihood_aid" BOOLEAN,
ADD COLUMN     "mobile" TEXT,
ADD COLUMN     "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "registered_by_name" TEXT,
ADD COLUMN     "search_text" TEXT GENERATED ALWAYS AS (fold_text(name) || ' ' || coalesce(national_id::text, '')) STORED,
ADD COLUMN     "skills" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "national_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "beneficiary_consent" (
    "id" SERIAL NOT NULL,
    "beneficiary_id" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_on" DATE,

    CONSTRAINT "beneficiary_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beneficiary_import" (
    "id" UUID NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'reading',
    "version" INTEGER NOT NULL DEFAULT 1,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "problems" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "started_by_id" INTEGER NOT NULL,
    "started_by_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "alive_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),
    "committed_by_name" TEXT,

    CONSTRAINT "beneficiary_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "beneficiary_import_row" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "record" JSONB,
    "errors" JSONB,
    "changed" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "text" TEXT,
    "beneficiary_id" INTEGER,
    "seen_version" INTEGER,

    CONSTRAINT "beneficiary_import_row_pkey" PRIMARY KEY ("import_id","row")
);

-- CreateTable
CREATE TABLE "entrepreneur" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "form_key" UUID NOT NULL DEFAULT gen_random_uuid(),
    "beneficiary_id" INTEGER NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "caseworker_id" INTEGER,
    "caseworker_name" TEXT,
    "user_id" INTEGER,
    "business" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "enrolled_on" DATE NOT NULL,
    "standing" SMALLINT NOT NULL DEFAULT 1,
    "since_on" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "entrepreneur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entrepreneur_state" (
    "entrepreneur_id" INTEGER NOT NULL,
    "caseworker_id" INTEGER,
    "evaluated_on" DATE NOT NULL,
    "condition_met" BOOLEAN NOT NULL,
    "steps" SMALLINT,
    "gap" TEXT,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "attention" INTEGER NOT NULL,
    "overdue_days" INTEGER NOT NULL DEFAULT 0,
    "sales_fall" SMALLINT,
    "silent_days" INTEGER,

    CONSTRAINT "entrepreneur_state_pkey" PRIMARY KEY ("entrepreneur_id")
);

-- CreateTable
CREATE TABLE "level_history" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "standing" SMALLINT NOT NULL,
    "since_on" DATE NOT NULL,
    "promotion_id" INTEGER,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "level_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording_key" (
    "key" UUID NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" BIGINT NOT NULL,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recording_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "sales_invoice" (
    "id" BIGSERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "number_key" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "month" CHAR(7) NOT NULL,
    "amount_rial" BIGINT NOT NULL,
    "customer" TEXT,
    "product_id" INTEGER,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_name" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "sales_invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sales_month" (
    "entrepreneur_id" INTEGER NOT NULL,
    "month" CHAR(7) NOT NULL,
    "invoices" INTEGER NOT NULL,
    "income_rial" BIGINT NOT NULL,
    "last_on" DATE NOT NULL,

    CONSTRAINT "sales_month_pkey" PRIMARY KEY ("entrepreneur_id","month")
);

-- CreateTable
CREATE TABLE "course_completion" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "course" TEXT NOT NULL,
    "completed_on" DATE NOT NULL,
    "note" TEXT,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_name" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "course_completion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "visited_on" DATE NOT NULL,
    "note" TEXT,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_name" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "called_on" DATE NOT NULL,
    "answered" BOOLEAN NOT NULL,
    "note" TEXT,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_name" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "first_offered_on" DATE NOT NULL,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_name" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlet" (
    "id" SERIAL NOT NULL,
    "province_id" TEXT,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reputable" BOOLEAN NOT NULL DEFAULT false,
    "marked_by_name" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlet_contract" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "outlet_id" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "note" TEXT,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_name" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "outlet_contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "monthly_wage_rial" BIGINT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_name" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "road_map_tick" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "evidence" TEXT,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "road_map_tick_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotion" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "from_standing" SMALLINT NOT NULL,
    "to_standing" SMALLINT NOT NULL,
    "status" "promotion_status" NOT NULL DEFAULT 'proposed',
    "evaluation" JSONB NOT NULL,
    "decided" JSONB,
    "profile_reason" TEXT NOT NULL,
    "proposed_by_id" INTEGER NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "caseworker_id" INTEGER,
    "decided_by_id" INTEGER,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "promotion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan" (
    "id" SERIAL NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "principal_rial" BIGINT NOT NULL,
    "fee_rial" BIGINT NOT NULL,
    "granted_on" DATE NOT NULL,
    "status" "loan_status" NOT NULL DEFAULT 'running',
    "suspended_on" DATE,
    "settled_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "paid_rial" BIGINT NOT NULL DEFAULT 0,
    "next_due_on" DATE,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installment" (
    "loan_id" INTEGER NOT NULL,
    "number" SMALLINT NOT NULL,
    "due_on" DATE NOT NULL,
    "amount_rial" BIGINT NOT NULL,

    CONSTRAINT "installment_pkey" PRIMARY KEY ("loan_id","number")
);

-- CreateTable
CREATE TABLE "loan_payment" (
    "id" SERIAL NOT NULL,
    "loan_id" INTEGER NOT NULL,
    "paid_on" DATE NOT NULL,
    "amount_rial" BIGINT NOT NULL,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loan_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entitlement_given" (
    "id" SERIAL NOT NULL,
    "beneficiary_id" INTEGER NOT NULL,
    "entrepreneur_id" INTEGER NOT NULL,
    "entitlement" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "amount_rial" BIGINT NOT NULL DEFAULT 0,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entitlement_given_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_measure" (
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "standings" INTEGER[],
    "entered" INTEGER[],
    "promoted" INTEGER[],
    "days_spent" BIGINT[],
    "six_months" INTEGER[],
    "twelve_months" INTEGER[],
    "loans" INTEGER NOT NULL,
    "late_loans" INTEGER NOT NULL,
    "late_rial" BIGINT NOT NULL,
    "measured_on" DATE NOT NULL,

    CONSTRAINT "case_measure_pkey" PRIMARY KEY ("office_id")
);

-- CreateTable
CREATE TABLE "sms_code" (
    "mobile" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "sms_code_pkey" PRIMARY KEY ("mobile")
);

-- CreateIndex
CREATE INDEX "beneficiary_consent_beneficiary_id_idx" ON "beneficiary_consent"("beneficiary_id");

-- CreateIndex
CREATE INDEX "beneficiary_import_office_id_started_at_idx" ON "beneficiary_import"("office_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "entrepreneur_code_key" ON "entrepreneur"("code");

-- CreateIndex
CREATE UNIQUE INDEX "entrepreneur_form_key_key" ON "entrepreneur"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "entrepreneur_user_id_key" ON "entrepreneur"("user_id");

-- CreateIndex
CREATE INDEX "entrepreneur_office_id_standing_idx" ON "entrepreneur"("office_id", "standing");

-- CreateIndex
CREATE INDEX "entrepreneur_province_id_standing_idx" ON "entrepreneur"("province_id", "standing");

-- CreateIndex
CREATE INDEX "entrepreneur_caseworker_id_idx" ON "entrepreneur"("caseworker_id");

-- CreateIndex
CREATE INDEX "entrepreneur_beneficiary_id_idx" ON "entrepreneur"("beneficiary_id");

-- CreateIndex
CREATE INDEX "entrepreneur_state_caseworker_id_attention_entrepreneur_id_idx" ON "entrepreneur_state"("caseworker_id", "attention", "entrepreneur_id");

-- CreateIndex
CREATE INDEX "level_history_entrepreneur_id_id_idx" ON "level_history"("entrepreneur_id", "id");

-- CreateIndex
CREATE INDEX "course_completion_entrepreneur_id_idx" ON "course_completion"("entrepreneur_id");

-- CreateIndex
CREATE INDEX "visit_entrepreneur_id_idx" ON "visit"("entrepreneur_id");

-- CreateIndex
CREATE INDEX "call_entrepreneur_id_idx" ON "call"("entrepreneur_id");

-- CreateIndex
CREATE INDEX "product_entrepreneur_id_idx" ON "product"("entrepreneur_id");

-- CreateIndex
CREATE INDEX "outlet_province_id_idx" ON "outlet"("province_id");

-- CreateIndex
CREATE INDEX "outlet_contract_entrepreneur_id_idx" ON "outlet_contract"("entrepreneur_id");

-- CreateIndex
CREATE INDEX "job_entrepreneur_id_idx" ON "job"("entrepreneur_id");

-- CreateIndex
CREATE UNIQUE INDEX "road_map_tick_entrepreneur_id_item_period_key" ON "road_map_tick"("entrepreneur_id", "item", "period");

-- CreateIndex
CREATE INDEX "promotion_entrepreneur_id_id_idx" ON "promotion"("entrepreneur_id", "id");

-- CreateIndex
CREATE INDEX "loan_entrepreneur_id_idx" ON "loan"("entrepreneur_id");

-- CreateIndex
CREATE INDEX "loan_payment_loan_id_idx" ON "loan_payment"("loan_id");

-- CreateIndex
CREATE INDEX "entitlement_given_entrepreneur_id_idx" ON "entitlement_given"("entrepreneur_id");

-- CreateIndex
CREATE UNIQUE INDEX "entitlement_given_beneficiary_id_series_period_key" ON "entitlement_given"("beneficiary_id", "series", "period");

-- CreateIndex
CREATE INDEX "case_measure_province_id_idx" ON "case_measure"("province_id");

-- CreateIndex
CREATE INDEX "beneficiary_office_id_name_id_idx" ON "beneficiary"("office_id", "name", "id");

-- CreateIndex
CREATE INDEX "beneficiary_province_id_name_id_idx" ON "beneficiary"("province_id", "name", "id");

-- CreateIndex
CREATE INDEX "beneficiary_center_id_idx" ON "beneficiary"("center_id");

-- CreateIndex
CREATE UNIQUE INDEX "beneficiary_id_office_id_province_id_key" ON "beneficiary"("id", "office_id", "province_id");

-- AddForeignKey
ALTER TABLE "beneficiary_consent" ADD CONSTRAINT "beneficiary_consent_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary_import" ADD CONSTRAINT "beneficiary_import_office_id_province_id_fkey" FOREIGN KEY ("office_id", "province_id") REFERENCES "office"("id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary_import_row" ADD CONSTRAINT "beneficiary_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "beneficiary_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entrepreneur" ADD CONSTRAINT "entrepreneur_person" FOREIGN KEY ("beneficiary_id", "office_id", "province_id") REFERENCES "beneficiary"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entrepreneur_state" ADD CONSTRAINT "entrepreneur_state_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "level_history" ADD CONSTRAINT "level_history_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_invoice" ADD CONSTRAINT "sales_invoice_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_invoice" ADD CONSTRAINT "sales_invoice_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_month" ADD CONSTRAINT "sales_month_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_completion" ADD CONSTRAINT "course_completion_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outlet_contract" ADD CONSTRAINT "outlet_contract_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outlet_contract" ADD CONSTRAINT "outlet_contract_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "road_map_tick" ADD CONSTRAINT "road_map_tick_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installment" ADD CONSTRAINT "installment_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_payment" ADD CONSTRAINT "loan_payment_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlement_given" ADD CONSTRAINT "entitlement_given_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entitlement_given" ADD CONSTRAINT "entitlement_given_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "entrepreneur"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


