-- What a request to the chair names: the option to choose, or the words to fill a hole with.

-- AlterTable
ALTER TABLE "contested_text" ADD COLUMN     "requested_for" TEXT NOT NULL DEFAULT '';
