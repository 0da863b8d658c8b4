import Measures
import Testing
import Text

@testable import DataSources

/// Units, indicators, targets and breaks beside the measures.
@Suite("Registers")
struct RegisterReaderTests {
  private static let measures = "period,unit,indicator,value\n2024,vn,e2e,45.8\n"

  @Test("units of a file join the built-in ones, and rows may name them")
  func units() throws {
    let reading = try Reading(folder: [
      "measures.csv": "period,unit,indicator,value\n2024,Sở Y tế,e2e,7\n",
      "units.csv": """
      id,code,portal_code,name_vi,name_en,level,kind,parent,valid_from,valid_to,successor,note
      hue.so-y-te,,,Sở Y tế,Department of Health,department,so,hue,2020-01-01,,,ghi chú
      """,
    ])
    #expect(reading.problems == [])
    #expect(reading.rows == ["2024 hue.so-y-te e2e 7 -/- final"])
    let registry = try #require(reading.dataset?.registry)
    #expect(registry.units.count == Country.registry.units.count + 1)
  }

  @Test("units of several files may belong to each other")
  func severalFiles() throws {
    let reading = try Reading(folder: [
      "units-2.csv": "id,name_vi,level,parent\nhue.a,Phường A,commune,hue.so\n",
      "units.csv": "id,name_vi,level,parent\nhue.so,Sở X,department,hue\n",
    ])
    #expect(reading.problems == [])
    #expect(reading.counts == RowCounts(read: 2, kept: 2))
  }

  @Test("bad rows of units")
  func badUnits() throws {
    let marked = Marked(
      """
      id,name_vi,level,parent,valid_from,valid_to
      a,A,1️⃣tỉnh,vn,,
      2️⃣,B,commune,hue,,
      c,C,commune,hue,3️⃣2024-02-30,
      d,D,commune,không-có,,
      e,E,commune,hue,2024-01-02,2024-01-01
      f,F,commune,hue,2024-01-01,
      f,F2,commune,hue,2024-06-01,
      """)
    let reading = try Reading(folder: ["units.csv": marked.text])
    let levels = Level.allCases.map { SafeText($0.rawValue) }
    #expect(
      reading.problems.map(\.reason) == [
        .unknownWord("tỉnh", column: "level", expected: levels), .missingValue(column: "id"),
        .noSuchDate("2024-02-30"), .brokenHierarchy("d", reference: "không-có"),
        .periodEndsBeforeStart("e"), .overlappingValidity("f"),
      ])
    #expect(try reading.places.prefix(3) == [1, 2, 3].map { try marked.place($0) }[...])
    #expect(reading.problems.map(\.line) == [2, 3, 4, 5, 6, 8])
    #expect(reading.counts == RowCounts(read: 7, kept: 2))
  }

  @Test("indicators of a file may be measured")
  func indicators() throws {
    let reading = try Reading(folder: [
      "measures.csv": "period,unit,indicator,value\n2024,hue,thời-gian,1.4\n2024,hue,lua,1\n",
      "indicators.csv": """
      id,definition,name_vi,name_en,numerator,denominator,unit,nature,direction
      lua,,Sản lượng lúa,Rice,,,tấn,flow,higher
      cho,,Chờ,Waiting,,,ngày,stock,thấp
      """,
    ])
    #expect(
      reading.problems.map(\.reason) == [
        .unknownWord("thấp", column: "direction", expected: ["higher", "lower"]),
        .unknownIndicator("thời-gian", suggestions: []),
      ])
    #expect(reading.rows == ["2024 hue lua 1 -/- final"])
  }

  @Test("targets: scope, comparison, deadline")
  func targets() throws {
    let marked = Marked(
      """
      indicator,scope,value,comparison,deadline,source,note
      e2e,level:province,70,>=,2025-12-31,QĐ 942,
      overdue,Đà Nẵng,"0,5",,2024-12-31,,
      e2e,ministries,85 %,,,,goal
      e2e,1️⃣level:tỉnh,70,,,,
      2️⃣x,vn,70,,,,
      e2e,vn,3️⃣700,,,,
      e2e,vn,70,4️⃣>,,,
      """)
    let reading = try Reading(folder: ["targets.csv": marked.text, "measures.csv": Self.measures])
    let targets = try #require(reading.dataset?.targets)
    let registry = Country.registry
    #expect(
      targets.map(\.scope) == [
        .level(.province), .unit(try #require(registry.index(id: "da-nang"))),
        .unit(try #require(registry.ministries)),
      ])
    #expect(targets.map(\.comparison) == [.atLeast, .atMost, .atLeast])
    #expect(targets.map(\.value.code) == ["70", "0.5", "85"])
    #expect(targets.map { $0.deadline?.code } == ["2025-12-31", "2024-12-31", nil])
    #expect(targets.map(\.line) == [2, 3, 4])
    #expect(
      reading.problems.map(\.reason) == [
        .unknownLevel("tỉnh"), .unknownIndicator("x", suggestions: []),
        .percentOutOfRange("700"),
        .unknownWord(">", column: "comparison", expected: [">=", "<=", "≥", "≤"]),
      ])
    #expect(try reading.places == (1...4).map { try marked.place($0) })
  }

  @Test("breaks: of everybody, of a unit, of all definitions of an indicator")
  func breaks() throws {
    let marked = Marked(
      """
      date,scope,indicator,kind,note
      2025-07-01,,,merge,63 còn 34
      2026-01-01,vn,score-766,formula,
      2025-01-01,hue,,rename,
      2025-01-01,hue,,1️⃣khác,
      """)
    let reading = try Reading(folder: ["breaks.csv": marked.text, "measures.csv": Self.measures])
    let breaks = try #require(reading.dataset?.breaks)
    #expect(breaks.map(\.kind) == [.merge, .formula, .formula, .rename])
    #expect(breaks.first?.scope == .everyone)
    #expect(breaks.first?.note == "63 còn 34")
    #expect(Set(breaks.map { $0.indicator?.raw }).count == 3)
    #expect(try reading.places == [marked.place(1)])
  }

  @Test("a single file is what its header says, whatever it is called")
  func singleFile() throws {
    #expect(FileRole(headers: ["id", "name_vi", "level", "x"]) == .units)
    #expect(FileRole(headers: ["Kỳ", "Đơn vị", "Tổng hồ sơ"]) == .measures)
    #expect(FileRole(headers: ["indicator", "scope", "value"]) == .targets)
    #expect(FileRole(headers: ["date", "kind"]) == .breaks)
    #expect(FileRole(headers: ["id", "name_vi", "nature"]) == .indicators)
    #expect(FileRole(headers: ["a", "b"]) == .measures)
  }

  @Test(
    "files of a folder by name",
    arguments: [
      ("units.csv", .units), ("Units-Communes.CSV", .units), ("measures.csv", .measures),
      ("measures-2024.csv", .measures), ("targets.csv", .targets), ("breaks.csv", .breaks),
      ("indicators.csv", .indicators), ("bounds.csv", .ignored), ("dossiers-1.csv", .ignored),
      ("danh sách.csv", .unknown), ("measures.csv.gz", .measures), ("Targets.CSV.GZ", .targets),
      ("measures-1.xlsx", .measures), ("SOURCES.md", nil),
      (".measures.csv", nil), ("measures.csv.bak", nil),
    ] as [(String, FileRole?)])
  func roles(name: String, role: FileRole?) {
    #expect(FileRole(fileName: name) == role)
  }

  @Test("a CSV file that nobody knows gets one warning")
  func unknownFile() throws {
    let reading = try Reading(folder: ["lạ.csv": "a,b\n1,2\n", "measures.csv": Self.measures])
    #expect(reading.problems.map(\.reason) == [.unknownFileKind])
    #expect(reading.problems.map(\.severity) == [.warning])
    #expect(reading.rows.count == 1)
  }
}
