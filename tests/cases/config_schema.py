#!/usr/bin/env python3
"""config_schema.py - the JSON Schema against the configurations of tests/cases/config: what the reader takes, an editor takes;
what the reader refuses, it refuses, but for what no schema can tell. Needs python3-jsonschema and python3-yaml; skipped
without."""
import glob
import json
import os
import sys

try:
    import jsonschema
    import yaml
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(0)

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))

# Other files, the calendar, other entries, the word lists, syntax that another YAML reader takes.
BEYOND = ("cannot extend", "calendar", "stands twice", "without one it accepts", "1 to 8 words", "part of itself",
          "there is no measure", "outside -100% to 0%", "to change, and a new rule", "6000w", "'1/0'", "the new unit",
          "anchors and tags", "is more than 'about_max'", "unknown key 'tolerence' in windows", "broken.yaml")


class Loader(yaml.SafeLoader):
    """Dates are words in this format."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith(":timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def main():
    with open("config/countercheck.schema.json") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    validator, wrong, seen = jsonschema.Draft7Validator(schema), 0, 0
    accepted = ["config/rules.yaml", *glob.glob("config/packs/*.yaml"), *glob.glob("tests/cases/rules/*.rules.yaml")]
    for path in sorted(glob.glob("tests/cases/config/*.yaml")) + accepted:
        try:
            with open(path) as file:
                tree = yaml.load(file, Loader) or {}
        except yaml.YAMLError:
            continue
        said = "ok\n"
        if path not in accepted:
            with open(path.replace(".yaml", ".expected")) as file:
                said = file.read()
        if any(words in said for words in BEYOND):
            continue
        seen += 1
        faults = [fault.message for fault in validator.iter_errors(tree)]
        if (said == "ok\n") == bool(faults):
            wrong += 1
            print(f"{path}: the schema says {faults[:2] or 'ok'}, the reader {said.splitlines()[0]}")
    print(f"{seen - wrong} passed, {wrong} failed")
    return wrong > 0 or seen < 80


if __name__ == "__main__":
    sys.exit(main())
