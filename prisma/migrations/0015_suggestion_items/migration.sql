-- Which items of a text a settled suggestion inserted: accepted words name their proposal for good.

-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "items" JSONB NOT NULL DEFAULT '[]';
