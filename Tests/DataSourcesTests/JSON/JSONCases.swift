/// The cases of the public JSONTestSuite (Nicolas Seriot, "Parsing JSON is a minefield"), written
/// down anew: what every parser must accept and what every parser must refuse.
enum JSONCases {
  /// A text with a name for messages.
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]

    init(_ name: String, _ text: String) {
      self.name = name
      bytes = Array(text.utf8)
    }

    init(_ name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    var description: String { name }
  }

  /// Texts that are JSON.
  static let accepted =
    [
      Case("array with spaces", "[[]   ]"), Case("array of empty string", #"[""]"#),
      Case("empty array", "[]"), Case("array ending with newline", "[\"a\"]\n"),
      Case("array with false", "[false]"), Case("heterogeneous array", "[null, 1, \"1\", {}]"),
      Case("array with null", "[null]"), Case("array, 1 and newline", "[1\n]"),
      Case("array with leading space", " [1]"), Case("several nulls", "[1,null,null,null,2]"),
      Case("array with trailing space", "[2] "), Case("number", "[123e65]"),
      Case("0e+1", "[0e+1]"), Case("0e1", "[0e1]"), Case("after space", "[ 4]"),
      Case(
        "close to zero",
        "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]\n"),
      Case("int with exponent", "[20e1]"), Case("minus zero", "[-0]"),
      Case("negative int", "[-123]"), Case("negative one", "[-1]"),
      Case("negative zero", "[-0]"), Case("capital E", "[1E22]"),
      Case("capital E negative", "[1E-2]"), Case("capital E positive", "[1E+2]"),
      Case("real exponent", "[123e45]"), Case("fraction exponent", "[123.456e78]"),
      Case("negative exponent", "[1e-2]"), Case("positive exponent", "[1e+2]"),
      Case("simple int", "[123]"), Case("simple real", "[123.456789]"),
      Case("object", #"{"asd":"sdf", "dfg":"fgh"}"#), Case("basic object", #"{"asd":"sdf"}"#),
      Case("repeated name", #"{"a":"b","a":"c"}"#),
      Case("repeated name and value", #"{"a":"b","a":"b"}"#), Case("empty object", "{}"),
      Case("empty name", #"{"":0}"#), Case("escaped NUL in name", #"{"foo\u0000bar": 42}"#),
      Case("extreme numbers", #"{ "min": -1.0e+28, "max": 1.0e+28 }"#),
      Case(
        "long strings",
        #"{"x":[{"id": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}], "id": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}"#
      ),
      Case("simple object", #"{"a":[]}"#),
      Case(
        "escaped Cyrillic",
        #"{"title":"\u041f\u043e\u043b\u0442\u043e\u0440\u0430 \u0417\u0435\u043c\u043b\u0435\u043a\u043e\u043f\u0430" }"#
      ),
      Case("object with newlines", "{\n\"a\": \"b\"\n}"),
    ] + acceptedStrings + [
      Case("lonely false", "false"), Case("lonely int", "42"),
      Case("lonely negative real", "-0.1"), Case("lonely null", "null"),
      Case("lonely string", #""asd""#), Case("lonely true", "true"),
      Case("empty string", #""""#), Case("trailing newline", "[\"a\"]\n"),
      Case("true in array", "[true]"), Case("white array", " [] "),
    ]

  private static let acceptedStrings = [
    Case("1 to 3 byte sequences", #"["\u0060\u012a\u12AB"]"#),
    Case("surrogate pair", #"["\uD801\udc37"]"#),
    Case("surrogate pairs", #"["\ud83d\ude39\ud83d\udc8d"]"#),
    Case("allowed escapes", #"["\"\\\/\b\f\n\r\t"]"#),
    Case("backslash and u", #"["\\u0000"]"#), Case("backslash double quotes", #"["\""]"#),
    Case("comments in string", #"["a/*b*/c/*d//e"]"#), Case("double escape a", #"["\\a"]"#),
    Case("double escape n", #"["\\n"]"#), Case("escaped control", #"["\u0012"]"#),
    Case("escaped noncharacter", #"["\uFFFF"]"#), Case("in array", #"["asd"]"#),
    Case("in array with space", #"[ "asd"]"#),
    Case("last surrogates", #"["\uDBFF\uDFFF"]"#), Case("nbsp", #"["new\u00A0line"]"#),
    Case("noncharacter U+10FFFF", bytes: [0x5B, 0x22, 0xF4, 0x8F, 0xBF, 0xBF, 0x22, 0x5D]),
    Case("noncharacter U+FFFF", bytes: [0x5B, 0x22, 0xEF, 0xBF, 0xBF, 0x22, 0x5D]),
    Case("escaped null", #"["\u0000"]"#), Case("one byte", #"["\u002c"]"#),
    Case("pi", "[\"π\"]"),
    Case("reserved", bytes: [0x5B, 0x22, 0xF0, 0x9B, 0xBF, 0xBF, 0x22, 0x5D]),
    Case("simple ASCII", #"["asd "]"#), Case("space", #"" ""#),
    Case("clef", #"["\uD834\uDd1e"]"#), Case("three bytes", #"["\u0821"]"#),
    Case("two bytes", #"["\u0123"]"#), Case("U+2028", "[\"\u{2028}\"]"),
    Case("U+2029", "[\"\u{2029}\"]"), Case("uEscape", #"["\u0061\u30af\u30EA\u30b9"]"#),
    Case("unescaped DEL", "[\"new\u{7F}line\"]"), Case("U+1FFFE", #"["\uD83F\uDFFE"]"#),
    Case("U+10FFFE", #"["\uDBFF\uDFFE"]"#), Case("U+200B", #"["\u200B"]"#),
    Case("U+2064", #"["\u2064"]"#), Case("U+FDD0", #"["\uFDD0"]"#),
    Case("U+FFFE", #"["\uFFFE"]"#), Case("escaped quote", #"["\u0022"]"#),
    Case("UTF-8", "[\"€𝄞\"]"), Case("DEL", "[\"a\u{7F}a\"]"),
  ]

  /// Texts that are not.
  static let refused = arrays + numbers + objects + singles + strings + structures

  private static let arrays = [
    Case("1 true without comma", "[1 true]"),
    Case("a and bad byte", bytes: [0x5B, 0x61, 0xE5, 0x5D]),
    Case("colon instead of comma", #"["": 1]"#), Case("comma after close", #"[""],"#),
    Case("comma and number", "[,1]"), Case("double comma", "[1,,2]"),
    Case("double extra comma", #"["x",,]"#), Case("extra close", #"["x"]]"#),
    Case("extra comma", #"["",]"#), Case("incomplete", #"["x""#),
    Case("incomplete bad value", "[x"), Case("no comma between arrays", "[3[4]]"),
    Case("bad byte", bytes: [0x5B, 0xFF, 0x5D]), Case("items separated by semicolon", "[1;2]"),
    Case("just comma", "[,]"), Case("just minus", "[-]"), Case("missing value", "[   , \"\"]"),
    Case("newlines unclosed", "[\"a\",\n4\n,1,"), Case("number and comma", "[1,]"),
    Case("number and commas", "[1,,]"), Case("vertical tab", "[\"\u{0B}a\"\\f]"),
    Case("star inside", "[*]"), Case("unclosed", #"["""#), Case("unclosed trailing comma", "[1,"),
    Case("unclosed with newlines", "[1,\n1\n,1"), Case("unclosed with object", "[{}"),
    Case("incomplete false", "[fals]"), Case("incomplete null", "[nul]"),
    Case("incomplete true", "[tru]"), Case("NUL", bytes: [0x31, 0x32, 0x33, 0]),
  ]

  private static let numbers =
    [
      "[++1234]", "[+1]", "[+Inf]", "[-01]", "[-1.0.]", "[-2.]", "[-NaN]", "[.-1]", "[.2e-3]",
      "[0.1.2]", "[0.3e+]", "[0.3e]", "[0.e1]", "[0E+]", "[0E]", "[0e+]", "[0e]", "[1.0e+]",
      "[1.0e-]", "[1.0e]", "[1 000.0]", "[1eE2]", "[2.e+3]", "[2.e-3]", "[2.e3]", "[9.e+]", "[Inf]",
      "[NaN]", "[\u{FF11}]", "[1+2]", "[0x1]", "[0x42]", "[Infinity]", "[0e+-1]", "[-123.123foo]",
      "[-Infinity]", "[-foo]", "[- 1]", "[-012]", "[-.123]", "[-1x]", "[1ea]", "[1.]", "[.123]",
      "[1.2a-3]", "[1.8011670033376514H-308]", "[012]",
    ].map { Case("number \($0)", $0) } + [
      Case("bad byte in bigger int", bytes: Array("[123".utf8) + [0xE5, 0x5D]),
      Case("bad byte after exponent", bytes: Array("[1e1".utf8) + [0xE5, 0x5D]),
      Case("bad byte in int", bytes: Array("[0".utf8) + [0xE5, 0x5D, 0x0A]),
      Case("bad byte in real", bytes: Array("[-123.1".utf8) + [0xE5, 0x5D]),
    ]

  private static let objects =
    [
      #"["x", truth]"#, #"{[: "x"}"#, #"{"x", null}"#, #"{"x"::"b"}"#, "{🇨🇭}",
      #"{"a":"a" 123}"#, #"{key: 'value'}"#, #"{"a":"#, #"{"a" b}"#, #"{:"b"}"#, #"{"a" "b"}"#,
      #"{"a"#, #"{"a""#, "{1:1}", "{9999E9999:1}", "{null:null,null:null}",
      #"{"id":0,,,,,}"#, "{'a':0}", #"{"id":0,}"#, #"{"a":"b"}/**/"#, #"{"a":"b"}/**//"#,
      #"{"a":"b"}//"#, #"{"a":"b"}/"#, #"{"a":"b",,"c":"d"}"#, #"{a: "b"}"#, #"{"a":"a"#,
      #"{ "foo" : "bar", "a" }"#, #"{"a":"b"}#"#,
    ].map { Case("object \($0)", $0) } + [
      Case(
        "lone continuation byte",
        bytes: Array("{\"".utf8) + [0xB9] + Array("\":\"0\",}".utf8))
    ]

  private static let singles = [Case("single space", " ")]

  private static let strings =
    [
      #"["\uD800\"]"#, #"["\uD800\u"]"#, #"["\uD800\u1"]"#, #"["\uD800\u1x"]"#, "[é]",
      #"["\x00"]"#, #"["\\\"]"#, "[\"\\\t\"]", "[\"\\🌀\"]", #"["\"]"#, #"["\u00A"]"#,
      #"["\uD834\uDd"]"#, #"["\uD800\uD800\x"]"#, #"["\a"]"#, #"["\uqqqq"]"#, "[\\u0020\"asd\"]",
      "[\\n]", "\"", "['single quote']", "abc", #"["\"#, "[\"new\nline\"]", "[\"\t\"]",
      #""\UA66D""#, #""x""# + "x",
    ].map { Case("string \($0)", $0) } + [
      Case("bad byte in escape", bytes: Array("[\"\\u".utf8) + [0xE5, 0x22, 0x5D]),
      Case("bad byte after escape", bytes: Array("[\"\\".utf8) + [0xE5, 0x22, 0x5D]),
      Case("escaped control character", bytes: [0x5B, 0x22, 0x5C, 0, 0x22, 0x5D]),
      Case("NUL in string", bytes: [0x5B, 0x22, 0x61, 0, 0x61, 0x22, 0x5D]),
    ]

  private static let structures =
    [
      "<.>", "[<null>]", "[1]x", "[1]]", #"["asd]"#, "aå", "[True]", "1]", #"{"x": true,"#,
      "[][]", "]", "{", "[", "", #"{}}"#, #"{"":"#, #"{"a":/*comment*/"b"}"#, #"{"a": true} "x""#,
      "['", "[,", "[{", #"["a"#, #"["a""#, "{,", "{[", #"{"a"#, "{'a'", "{]", "[}",
      #"["\{["\{["\{["\{"#,
      "*", #"{"a":"b"}#{}"#, "[\\u000A\"\"]", #"["asd""#, "[1", "[ false, nul", "[ true, fals",
      "[ false, tru", #"{"asd":"asd""#, "å", "[\u{2060}]", "[\u{0C}]", "2@",
      "\u{FEFF}", "[\"x\"] \u{A0}", "nul", "[1,\u{0B}2]",
    ].map { Case("structure \($0)", $0) } + [
      Case("100,000 opening arrays", String(repeating: "[", count: 100_000)),
      Case(
        "50,000 arrays of objects", String(repeating: "[{\"\":", count: 50_000) + "\n"),
      Case(
        "100,000 nested arrays",
        String(repeating: "[", count: 100_000)
          + String(repeating: "]", count: 100_000)),
      Case("lone bad byte", bytes: [0xE5]),
      Case("incomplete mark", bytes: [0xEF, 0xBB, 0x7B, 0x7D]),
      Case("NUL outside of string", bytes: [0x5B, 0, 0x5D]),
    ]

  /// Texts of which the standard leaves open what becomes of them, and what becomes of them here.
  static let open: [(text: Case, isAccepted: Bool)] = [
    (Case("huge exponent", "[0.4e00669999999999999999999999999999999999999969999999006]"), true),
    (Case("huge int", "[-123123e100000]"), true), (Case("lone surrogate", #"["\uDADA"]"#), true),
    (Case("lone second surrogate", #"["\uDFAA"]"#), true),
    (Case("inverted surrogates", #"["\uDd1e\uD834"]"#), true),
    (Case("first valid, second invalid", #"["\uD888\u1234"]"#), true),
    (
      Case(
        "500 nested arrays",
        String(repeating: "[", count: 500)
          + String(repeating: "]", count: 500)), true
    ),
    (Case("mark and empty object", "\u{FEFF}{}"), true),
    (Case("overlong UTF-8", bytes: [0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D]), false),
    (Case("truncated UTF-8", bytes: [0x5B, 0x22, 0xE0, 0xFF, 0x22, 0x5D]), false),
    (Case("surrogate U+D800 in UTF-8", bytes: [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D]), false),
    (Case("not in Unicode range", bytes: [0x5B, 0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22, 0x5D]), false),
    (Case("UTF-16LE with mark", bytes: [0xFF, 0xFE, 0x5B, 0, 0x22, 0, 0x22, 0, 0x5D, 0]), false),
    (Case("UTF-16BE without mark", bytes: [0, 0x5B, 0, 0x22, 0, 0x22, 0, 0x5D]), false),
  ]
}
