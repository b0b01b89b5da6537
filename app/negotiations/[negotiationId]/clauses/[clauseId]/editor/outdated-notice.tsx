"use client";
import { Alert, Button, Text } from "@mantine/core";

/** The server has been updated meanwhile: this page would not understand its texts. */
export function OutdatedNotice() {
  return (
    <Alert color="blue" variant="light" title="Travaux has been updated" role="alert" mb="md">
      <Text size="sm" mb="xs">
        This page is from before the update and cannot open the text. Reload it: what you typed and was not
        saved yet is kept in this browser and is sent then.
      </Text>
      <Button size="xs" variant="default" onClick={() => location.reload()}>
        Reload the page
      </Button>
    </Alert>
  );
}
