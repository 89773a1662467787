// The messages for syntax errors; those of the package are written for authors of parsers.
import type { YAMLError } from "yaml";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { Span } from "../source/source-file.js";
import { shorten } from "../text/shorten.js";

type Explanation = Pick<Finding, "message" | "label"> & {
  readonly hint: string;
};

/** What is wrong and how to fix it; `span` is the range to show. */
export function explainSyntaxError(
  { code, message }: YAMLError,
  span: Span,
): Explanation {
  const text = span.file.text.slice(span.start, span.end);
  switch (code) {
    case "BAD_INDENT":
      return {
        message:
          "this line is indented differently from the lines it belongs to",
        hint: "indent it so that keys of one mapping, and items of one list, start in the same column",
      };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return {
        message: "a mapping or list cannot start here",
        hint: "put a string that contains `: ` in quotes, or start the mapping on a new line",
      };
    case "MULTILINE_IMPLICIT_KEY":
      return notAPair(text);
    case "MISSING_CHAR":
      return explainMissing(message, text);
    case "KEY_OVER_1024_CHARS":
      return {
        message: "this key is longer than 1,024 characters",
        hint: "shorten the key, or put a space after an earlier colon",
      };
    case "BAD_DQ_ESCAPE":
      return {
        message: `\`${escapeAt(span)}\` is not an escape sequence of YAML`,
        hint: "write `\\\\` for a backslash, or use single quotes, where it needs no escape",
      };
    case "BAD_SCALAR_START":
      return {
        message: `a string without quotes cannot start with ${text === "`" ? "a backtick" : `\`${text}\``}`,
        hint: "put the string in quotes",
      };
    case "TAG_RESOLVE_FAILED":
    case "BAD_COLLECTION_TYPE":
      return {
        message: `the tag \`${text}\` is not known`,
        label: "a tag",
        hint: "remove the tag (a taxonomy needs none), or put a string that starts with `!` in quotes",
      };
    case "ALIAS_PROPS":
      return {
        message: "an alias cannot have an anchor or a tag of its own",
        hint: "remove the anchor or the tag before the alias",
      };
    case "MULTIPLE_ANCHORS":
      return {
        message: "this value has two anchors",
        hint: "remove one of them, and use the other in all aliases",
      };
    case "MULTIPLE_TAGS":
      return {
        message: "this value has two tags",
        hint: "remove the tags: a taxonomy needs none",
      };
    case "BAD_ALIAS":
      return {
        message: "this alias or anchor has no name",
        hint: "put the string in quotes: `*` and `&` have a meaning in YAML",
      };
    case "BAD_PROP_ORDER":
      return {
        message: "an anchor or a tag cannot precede this character",
        hint: "move the anchor or the tag behind it, directly before the value",
      };
    case "BAD_DIRECTIVE":
      return {
        message: "this directive is not known",
        hint: "remove the line: a taxonomy is YAML 1.2 and needs no directives",
      };
    case "UNEXPECTED_TOKEN":
      return explainUnexpected(message, text);
    case "TAB_AS_INDENT":
    case "DUPLICATE_KEY":
    case "MULTIPLE_DOCS":
    case "NON_STRING_KEY":
    case "RESOURCE_EXHAUSTION":
    case "IMPOSSIBLE":
      return {
        message: "this is not valid YAML",
        hint: "put strings with special characters in quotes, and check the indentation",
      };
  }
}

function notAPair(text: string): Explanation {
  if (/^(?:<{7}|={7}|>{7})/.test(text)) {
    return {
      message: "a merge conflict is left in this file",
      hint: "choose one of the two sides and remove the conflict markers",
    };
  }
  const colon = text.indexOf(":");
  if (colon > 0) {
    return {
      message: `\`${shorten(text.trim(), 40)}\` is not a \`key: value\` pair`,
      hint: "put a space after the colon",
    };
  }
  return {
    message: `\`${shorten(text.trim(), 40)}\` is not a \`key: value\` pair`,
    hint: "add a colon and a space after the key, or indent the line if it continues the one above",
  };
}

function explainMissing(message: string, text: string): Explanation {
  if (message.startsWith("Implicit map keys")) return notAPair(text);
  if (message.startsWith("Missing , ")) {
    return {
      message: "a comma is missing here",
      hint: "put a comma between two entries, or quotes around a string that contains brackets",
    };
  }
  if (message.startsWith("Missing space after :")) {
    return {
      message: "a space is missing after the colon",
      hint: "put a space after the colon",
    };
  }
  if (message.startsWith("Comments must")) {
    return {
      message: "a space is missing before this `#`",
      hint: "put a space before a comment, or put the string in quotes if this is not a comment",
    };
  }
  if (message.startsWith("Sequence item")) {
    return {
      message: "this line is in a list, but does not start with `- `",
      hint: "start it with `- `, or align it with its mapping",
    };
  }
  if (message.startsWith("Missing newline after block")) {
    return {
      message: "an anchor or a tag of an array needs a line of its own",
      hint: "start the array on the next line, indented",
    };
  }
  if (message.startsWith("Block scalar")) {
    return {
      message: "the text after `|` or `>` must be indented with spaces",
      hint: "indent each line of the text by two spaces more than its key",
    };
  }
  return {
    message: "something is missing here",
    hint: "close the quotes and brackets that are open here",
  };
}

function explainUnexpected(message: string, text: string): Explanation {
  if (message.startsWith("Block scalar header")) {
    return {
      message: "nothing but `+`, `-` or a digit may follow `|` or `>`",
      hint: "start the text on the next line",
    };
  }
  return {
    message:
      text === ""
        ? "something is missing here"
        : `\`${shorten(text.trim(), 40)}\` is not expected here`,
    hint: "put the whole string in quotes if this belongs to it",
  };
}

function escapeAt({ file, start }: Span): string {
  return file.text.slice(start, start + 2);
}
