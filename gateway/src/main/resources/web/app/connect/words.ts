// What stands on the page of all runs, in the reader's language.
import { language, type Language } from "../core/language";

interface ConnectWords {
  title: string;
  loading: string;
  again: string;
  latest: string;
  none: string;
  spike: string;
  earlier: string;
  more: (count: number) => string;
  byHand: string;
  start: string;
  where: string;
  minutes: string;
  kilometres: string;
  heart: string;
  effort: string;
  saving: string;
  save: string;
  saved: (kind: string) => string;
  connect: string;
  lead: string;
  name: string;
  myWatch: string;
  create: string;
  fresh: string;
  once: string;
  copyToken: string;
  copyCommand: string;
  tokenCopied: string;
  commandCopied: string;
  notAllowed: string;
  terminal: string;
  noTokens: string;
  tokens: string;
  unnamed: string;
  lastUsed: (day: string) => string;
  unused: string;
  revoke: string;
  revokeOf: (name: string) => string;
}

const ENGLISH: ConnectWords = {
  title: "Your runs",
  loading: "Loading…",
  again: "Try again",
  latest: "Your latest runs",
  none: "No runs yet. Upload a file from your watch, log one by hand, or connect your watch.",
  spike: "Longer than your last thirty days",
  earlier: "Show earlier runs",
  more: (count) => `${count} earlier ${count === 1 ? "run" : "runs"} shown.`,
  byHand: "Log a run by hand",
  start: "Start",
  where: "Where",
  minutes: "Minutes",
  kilometres: "Kilometres",
  heart: "Average heart rate",
  effort: "How hard, 1 to 10",
  saving: "Saving…",
  save: "Save run",
  saved: (kind) => `Saved as ${kind.toLowerCase()}.`,
  connect: "Connect a watch or an app",
  lead: "A token lets a device or a script post runs for you, and nothing else. You can take it back at any time.",
  name: "Name",
  myWatch: "My watch",
  create: "Create token",
  fresh: "Your new token",
  once: "Copy it now: it is shown only once.",
  copyToken: "Copy token",
  copyCommand: "Copy command",
  tokenCopied: "Token copied",
  commandCopied: "Command copied",
  notAllowed: "Copying is not allowed here: select the text and copy it.",
  terminal: "Post a FIT file from a terminal:",
  noTokens: "No tokens yet.",
  tokens: "Your tokens",
  unnamed: "Unnamed token",
  lastUsed: (day) => `Last used ${day}`,
  unused: "Not used yet",
  revoke: "Revoke",
  revokeOf: (name) => `Revoke ${name}`,
};

const GERMAN: ConnectWords = {
  title: "Deine Läufe",
  loading: "Wird geladen …",
  again: "Noch einmal versuchen",
  latest: "Deine letzten Läufe",
  none: "Noch keine Läufe. Lade eine Datei von deiner Uhr hoch, trag einen von Hand ein oder verbinde deine Uhr.",
  spike: "Länger als deine letzten dreißig Tage",
  earlier: "Frühere Läufe zeigen",
  more: (count) => `${count} ${count === 1 ? "früherer Lauf wird" : "frühere Läufe werden"} gezeigt.`,
  byHand: "Einen Lauf von Hand eintragen",
  start: "Beginn",
  where: "Wo",
  minutes: "Minuten",
  kilometres: "Kilometer",
  heart: "Mittlerer Puls",
  effort: "Wie anstrengend, 1 bis 10",
  saving: "Wird gespeichert …",
  save: "Lauf speichern",
  saved: (kind) => `Gespeichert als: ${kind}.`,
  connect: "Eine Uhr oder App verbinden",
  lead: "Mit einem Token darf ein Gerät oder ein Skript Läufe für dich schicken, sonst nichts. Du kannst es jederzeit zurücknehmen.",
  name: "Name",
  myWatch: "Meine Uhr",
  create: "Token erstellen",
  fresh: "Dein neues Token",
  once: "Kopiere es jetzt: Es wird nur einmal gezeigt.",
  copyToken: "Token kopieren",
  copyCommand: "Befehl kopieren",
  tokenCopied: "Token kopiert",
  commandCopied: "Befehl kopiert",
  notAllowed: "Kopieren ist hier nicht erlaubt: Markiere den Text und kopiere ihn.",
  terminal: "Eine FIT-Datei aus einem Terminal schicken:",
  noTokens: "Noch keine Tokens.",
  tokens: "Deine Tokens",
  unnamed: "Token ohne Namen",
  lastUsed: (day) => `Zuletzt benutzt: ${day}`,
  unused: "Noch nicht benutzt",
  revoke: "Zurücknehmen",
  revokeOf: (name) => `${name} zurücknehmen`,
};

const WORDS: Record<Language, ConnectWords> = { en: ENGLISH, de: GERMAN };

export const words = WORDS[language];
