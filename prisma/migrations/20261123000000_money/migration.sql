-- Policies in preparation, plans, payments, monthly reports, messages and the seal of what happened.
-- CreateEnum
CREATE TYPE "policy_draft_status" AS ENUM ('prepared', 'enacted', 'withdrawn');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('draft', 'proposed', 'agreed');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('pending', 'confirmed', 'replaced', 'withdrawn');

-- CreateEnum
CREATE TYPE "batch_status" AS ENUM ('prepared', 'approved', 'paid', 'cancelled');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('draft', 'sent', 'returned', 'acknowledged');

-- AlterTable
ALTER TABLE "monthly_performance" ADD COLUMN     "bank_reference" TEXT,
ADD COLUMN     "batch_number" TEXT,
ADD COLUMN     "costs_rial" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
ADD COLUMN     "paid_on" DATE;

-- AlterTable
ALTER TABLE "policy_version" ADD COLUMN     "report_deadline_day" SMALLINT NOT NULL DEFAULT 20;

-- CreateTable
CREATE TABLE "policy_draft" (
    "id" SERIAL NOT NULL,
    "form_key" UUID NOT NULL,
    "status" "policy_draft_status" NOT NULL DEFAULT 'prepared',
    "version" INTEGER NOT NULL DEFAULT 1,
    "effective_month" CHAR(7) NOT NULL,
    "circular" TEXT NOT NULL,
    "cap_rial" BIGINT NOT NULL,
    "shares" INTEGER[],
    "limit_to_approved_cost" BOOLEAN NOT NULL,
    "center_deadline_day" SMALLINT NOT NULL,
    "office_deadline_day" SMALLINT NOT NULL,
    "province_deadline_day" SMALLINT NOT NULL,
    "report_deadline_day" SMALLINT NOT NULL,
    "prepared_by_id" INTEGER NOT NULL,
    "prepared_by_name" TEXT NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" INTEGER,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "policy_version_id" INTEGER,

    CONSTRAINT "policy_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annual_plan" (
    "center_id" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "status" "plan_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "proposal" JSONB,
    "proposed_side" TEXT,
    "proposed_by_id" INTEGER,
    "proposed_by_name" TEXT,
    "proposed_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "agreed_by_id" INTEGER,
    "agreed_by_name" TEXT,
    "agreed_at" TIMESTAMPTZ(3),

    CONSTRAINT "annual_plan_pkey" PRIMARY KEY ("center_id","year")
);

-- CreateTable
CREATE TABLE "plan_month" (
    "center_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "year" SMALLINT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "targets" INTEGER[],

    CONSTRAINT "plan_month_pkey" PRIMARY KEY ("center_id","month")
);

-- CreateTable
CREATE TABLE "announced_budget" (
    "province_id" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "amount_rial" BIGINT NOT NULL,
    "circular" TEXT NOT NULL,
    "announced_by_name" TEXT NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "announced_budget_pkey" PRIMARY KEY ("province_id","year")
);

-- CreateTable
CREATE TABLE "center_account" (
    "id" SERIAL NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "sheba" CHAR(26) NOT NULL,
    "bank" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "status" "account_status" NOT NULL DEFAULT 'pending',
    "entered_by_id" INTEGER NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" INTEGER,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "center_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_batch" (
    "number" TEXT NOT NULL,
    "form_key" UUID NOT NULL,
    "province_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "status" "batch_status" NOT NULL DEFAULT 'prepared',
    "version" INTEGER NOT NULL DEFAULT 1,
    "item_count" INTEGER NOT NULL,
    "total_rial" BIGINT NOT NULL,
    "prepared_by_id" INTEGER NOT NULL,
    "prepared_by_name" TEXT NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" INTEGER,
    "approved_by_name" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "exported_at" TIMESTAMPTZ(3),
    "bank_reference" TEXT,
    "paid_on" DATE,
    "paid_by_id" INTEGER,
    "paid_by_name" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "cancelled_by_name" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "payment_batch_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "payment_item" (
    "batch_number" TEXT NOT NULL,
    "center_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "payable_rial" BIGINT NOT NULL,
    "adjustments_rial" BIGINT NOT NULL DEFAULT 0,
    "amount_rial" BIGINT NOT NULL,
    "living" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payment_item_pkey" PRIMARY KEY ("batch_number","center_id")
);

-- CreateTable
CREATE TABLE "payment_adjustment" (
    "id" SERIAL NOT NULL,
    "form_key" UUID NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "amount_rial" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by_id" INTEGER NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjustment_settlement" (
    "adjustment_id" INTEGER NOT NULL,
    "batch_number" TEXT NOT NULL,
    "center_id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "province_id" TEXT NOT NULL,
    "amount_rial" BIGINT NOT NULL,
    "living" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "adjustment_settlement_pkey" PRIMARY KEY ("adjustment_id","batch_number")
);

-- CreateTable
CREATE TABLE "monthly_report" (
    "province_id" TEXT NOT NULL,
    "month" CHAR(7) NOT NULL,
    "revision" SMALLINT NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "number" TEXT,
    "narrative" JSONB NOT NULL,
    "figures" JSONB,
    "revision_reason" TEXT,
    "written_by_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by_id" INTEGER,
    "sent_by_name" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "sent_late" BOOLEAN,
    "open_months" INTEGER,
    "decided_by_id" INTEGER,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,

    CONSTRAINT "monthly_report_pkey" PRIMARY KEY ("province_id","month","revision")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" BIGSERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "once_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "sms_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_seal" (
    "id" SERIAL NOT NULL,
    "from_event_id" BIGINT NOT NULL,
    "to_event_id" BIGINT NOT NULL,
    "events" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_seal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "policy_draft_form_key_key" ON "policy_draft"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "policy_draft_policy_version_id_key" ON "policy_draft"("policy_version_id");

-- CreateIndex
CREATE INDEX "annual_plan_province_id_year_status_idx" ON "annual_plan"("province_id", "year", "status");

-- CreateIndex
CREATE INDEX "annual_plan_office_id_year_idx" ON "annual_plan"("office_id", "year");

-- CreateIndex
CREATE INDEX "plan_month_province_id_month_idx" ON "plan_month"("province_id", "month");

-- CreateIndex
CREATE INDEX "center_account_center_id_idx" ON "center_account"("center_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_batch_form_key_key" ON "payment_batch"("form_key");

-- CreateIndex
CREATE UNIQUE INDEX "payment_batch_bank_reference_key" ON "payment_batch"("bank_reference");

-- CreateIndex
CREATE INDEX "payment_batch_province_id_month_idx" ON "payment_batch"("province_id", "month");

-- CreateIndex
CREATE INDEX "payment_batch_month_idx" ON "payment_batch"("month");

-- CreateIndex
CREATE INDEX "payment_item_center_id_month_idx" ON "payment_item"("center_id", "month");

-- CreateIndex
CREATE INDEX "payment_item_province_id_month_idx" ON "payment_item"("province_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "payment_adjustment_form_key_key" ON "payment_adjustment"("form_key");

-- CreateIndex
CREATE INDEX "payment_adjustment_center_id_month_idx" ON "payment_adjustment"("center_id", "month");

-- CreateIndex
CREATE INDEX "payment_adjustment_province_id_idx" ON "payment_adjustment"("province_id");

-- CreateIndex
CREATE INDEX "adjustment_settlement_batch_number_center_id_idx" ON "adjustment_settlement"("batch_number", "center_id");

-- CreateIndex
CREATE UNIQUE INDEX "monthly_report_number_key" ON "monthly_report"("number");

-- CreateIndex
CREATE INDEX "monthly_report_month_status_idx" ON "monthly_report"("month", "status");

-- CreateIndex
CREATE INDEX "notification_user_id_id_idx" ON "notification"("user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_user_id_once_key_key" ON "notification"("user_id", "once_key");

-- AddForeignKey
ALTER TABLE "monthly_performance" ADD CONSTRAINT "monthly_performance_batch_number_fkey" FOREIGN KEY ("batch_number") REFERENCES "payment_batch"("number") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "policy_draft" ADD CONSTRAINT "policy_draft_policy_version_id_fkey" FOREIGN KEY ("policy_version_id") REFERENCES "policy_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "annual_plan" ADD CONSTRAINT "annual_plan_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_month" ADD CONSTRAINT "plan_month_center_id_year_fkey" FOREIGN KEY ("center_id", "year") REFERENCES "annual_plan"("center_id", "year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announced_budget" ADD CONSTRAINT "announced_budget_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "center_account" ADD CONSTRAINT "center_account_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_batch" ADD CONSTRAINT "payment_batch_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_item" ADD CONSTRAINT "payment_item_batch_number_fkey" FOREIGN KEY ("batch_number") REFERENCES "payment_batch"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_item" ADD CONSTRAINT "payment_item_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "center_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_adjustment" ADD CONSTRAINT "payment_adjustment_center_id_office_id_province_id_fkey" FOREIGN KEY ("center_id", "office_id", "province_id") REFERENCES "center"("id", "office_id", "province_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment_settlement" ADD CONSTRAINT "adjustment_settlement_adjustment_id_fkey" FOREIGN KEY ("adjustment_id") REFERENCES "payment_adjustment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjustment_settlement" ADD CONSTRAINT "adjustment_settlement_batch_number_center_id_fkey" FOREIGN KEY ("batch_number", "center_id") REFERENCES "payment_item"("batch_number", "center_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_report" ADD CONSTRAINT "monthly_report_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


