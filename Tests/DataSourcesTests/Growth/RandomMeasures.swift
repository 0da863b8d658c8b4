import SeededRandom

@testable import DataSources

/// Files of measures as the field writes them, good and bad: with quotes, both line ends, rows that
/// are damaged, that stand twice, that contradict each other.
struct RandomMeasures {
  private var generator: SeededGenerator
  private let lineEnd: String
  private let isWide: Bool

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    lineEnd = Bool.random(using: &generator) ? "\n" : "\r\n"
    isWide = Int.random(in: 0..<4, using: &generator) == 0
  }

  /// A file of so many rows.
  mutating func file(rows: Int) -> [UInt8] {
    var text =
      isWide
      ? "period,unit,received,online,end_to_end,rated,satisfied,source,note"
      : "period,unit,indicator,value,numerator,denominator,status,as_of,source,note"
    text += lineEnd
    for _ in 0..<rows { text += row() + lineEnd }
    // The last row may have no end.
    if Bool.random(using: &generator) { text.removeLast() }
    return Array(text.utf8)
  }

  private mutating func row() -> String {
    if chance(12) {
      return pick(["", ",,,", "2024-01,ha-noi", "rác", "2024-01,\"ha-noi,e2e,1", "\""])
    }
    let period = pick(
      ["2024-01", "2024-02", "2024-03", "2025-01", "2025-08", "2026-01", "2026-02", "2024"]
        + (chance(20) ? ["2024-01-01", "2024-13", "2024-01-01/2024-03-31"] : []))
    let unit = pick(
      ["ha-noi", "Đà Nẵng", "hue", "01", "quang-nam", "bo-tai-chinh", "da-nang", "\"Hà Nội\""]
        + (chance(20) ? ["nơi nào", ""] : []))
    let source = pick(["EMC", "EMC", "EMC", "iGate", "\"Cổng, \"\"quốc gia\"\"\""])
    let note = chance(15) ? pick(["\"hai\ndòng\"", "ghi chú", "\"x\""]) : ""
    let whole = number(in: 1...9_000)
    let part = number(in: 0...9_000)
    if isWide {
      return "\(period),\(unit),\(whole),\(part % (whole + 1)),\(part % (whole + 1) / 2),"
        + "\(whole / 3),\(whole / 4),\(source),\(note)"
    }
    let indicator = pick(["e2e", "online", "on-time"] + (chance(30) ? ["gì đó"] : []))
    let value = pick(
      ["", "", "45.8", "12.50"] + (chance(40) ? ["17,3", "1.234", "x", "n/a", "400"] : []))
    let counts = value.isEmpty || chance(2) ? "\(part % (whole + 1)),\(whole)" : ","
    let cell = value.contains(",") ? "\"\(value)\"" : value
    let status = pick(["", "final", "simulated", "provisional"] + (chance(30) ? ["??"] : []))
    let asOf = pick(["", "2026-02-28", "2024-06-30"])
    return "\(period),\(unit),\(indicator),\(cell),\(counts),\(status),\(asOf),\(source),\(note)"
  }

  /// A number from the same chance as the file.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ one: Int) -> Bool { number(in: 1...one) == 1 }

  private mutating func pick(_ choices: [String]) -> String {
    choices[number(in: 0...(choices.count - 1))]
  }
}
