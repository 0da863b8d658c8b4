import Drawing
import Foundation
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Exports")
struct ExportTests {
  @Test("CSV has the figures of the page, row by row", arguments: Scenery.allCases)
  func csv(_ scenery: Scenery) throws {
    let screen = try scenery.screen(Sample.dataset(), isSample: true)
    let table = ExportTable(screen.state)
    let records = try #require(CSVText.records(table.csv))
    #expect(records.first == table.columns)
    #expect(records.count == table.records.count + 1)
    guard table.columns == ExportRow.columns else { return }
    #expect(records.count == table.rows.count + 1)
    for (record, row) in zip(records.dropFirst(), table.rows) {
      let fields = Dictionary(uniqueKeysWithValues: zip(ExportRow.columns, record))
      #expect(record.count == ExportRow.columns.count)
      #expect(fields["period"] == row.period)
      #expect(fields["unit"] == row.unit)
      #expect(fields["name"] == row.name.string)
      #expect(fields["value"] == row.value)
      #expect(fields["numerator"] == (row.numerator.map { String($0) } ?? ""))
      #expect(fields["denominator"] == (row.denominator.map { String($0) } ?? ""))
      #expect(fields["status"] == row.status)
      #expect(fields["source"] == row.source.string)
    }
  }

  @Test("JSON has the same rows, numbers as numbers, nothing as null", arguments: Scenery.allCases)
  func json(_ scenery: Scenery) throws {
    let screen = try scenery.screen(Sample.dataset(), isSample: true)
    let table = ExportTable(screen.state)
    let parsed = try JSONSerialization.jsonObject(with: Data(table.json.utf8))
    let objects = try #require(parsed as? [[String: Any]])
    #expect(objects.count == table.records.count)
    guard table.columns == ExportRow.columns else {
      #expect(objects.allSatisfy { Set($0.keys) == Set(table.columns) })
      return
    }
    #expect(objects.count == table.rows.count)
    for (object, row) in zip(objects, table.rows) {
      #expect(Set(object.keys) == Set(ExportRow.columns))
      #expect(object["unit"] as? String == row.unit)
      #expect(object["name"] as? String == row.name.string)
      #expect((object["numerator"] as? NSNumber)?.int64Value == row.numerator)
      if let value = Double(row.value) {
        #expect((object["value"] as? NSNumber)?.doubleValue == value)
      } else {
        #expect(object["value"] is NSNull || object["value"] as? String == "n/a")
      }
    }
  }

  @Test("Figures, ranks, status and origin are those of the page")
  func figures() throws {
    var screen = try Screen.smallCountry()
    screen.press("3")
    let lines = try #require(CSVText.records(ExportTable(screen.state).csv))
    let byUnit = Dictionary(uniqueKeysWithValues: lines.dropFirst().map { ($0[1], $0) })
    #expect(
      byUnit["da-nang"] == [
        "2024-H1", "da-nang", "Thành phố Đà Nẵng", "e2e", "emc", "65.9994", "4781", "7244", "1",
        "4", "simulated", "given", "30", "met", "Báo cáo mẫu",
        "then",
      ])
    #expect(byUnit["lang-son"]?[5] == "0.0000" || byUnit["lang-son"]?[5] == "0")
    #expect(byUnit["ca-mau"]?[5] == "")
    #expect(byUnit["ca-mau"]?[10] == "missing")
    #expect(byUnit["soc-trang"]?[5] == "n/a")
    #expect(byUnit["kon-tum"]?[8] == "")
    #expect(byUnit["cao-bang"]?[10] == "final")
    #expect(lines.count == 9)
  }

  @Test("The order is that of the screen, and the filter counts")
  func order() throws {
    var screen = try Screen.smallCountry()
    screen.press("3>r/nam⏎")
    #expect(ExportTable(screen.state).rows.map(\.unit) == screen.listed)
    #expect(screen.listed == ["quang-nam", "ha-nam"])
  }

  @Test("Alternatives of other sources are in the export of indicators")
  func alternatives() throws {
    var destination = State.Destination(page: .indicators)
    let dataset = try Sample.dataset()
    destination.unit = try SmallCountry.unit("bo-cong-thuong", in: dataset)
    destination.period = try SmallCountry.period("2024")
    var screen = Screen(dataset, isSample: true)
    screen.state.go(to: destination)
    let values = ExportTable(screen.state).rows.filter { $0.indicator == "e2e" }.map(\.value)
    #expect(values.contains("83.49") && values.contains("83.48"))
  }

  @Test(
    "A name that a spreadsheet would run as a formula is text there",
    arguments: [
      "=HYPERLINK(\"http://example.org\",\"xem\")", "+84 236 3881888", "-1+1", "@SUM(A1)",
      "=1,\"2\"\"3\"", "＝1+1", "＠SUM(A1)", "\u{A0}=1+1", "\u{3000}－1",
    ])
  func formulas(_ name: String) throws {
    let screen = try Self.screen(withProvinceNamed: name)
    let records = try #require(CSVText.records(ExportTable(screen.state).csv))
    let row = try #require(records.first { $0[1] == "ba-vi" })
    #expect(row[2] == "'" + name)
    for record in records.dropFirst() {
      for field in record where Double(field) == nil {
        #expect(!(field.first.map { "=+-@\t\r".contains($0) } ?? false), "\(field)")
      }
    }
    let parsed = try JSONSerialization.jsonObject(with: Data(ExportTable(screen.state).json.utf8))
    let names = (parsed as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
    #expect(names.contains(name), "JSON runs no formulas and keeps the name as it is")
  }

  @Test("Quotation marks, commas and backslashes come back as they were")
  func quoting() throws {
    let name = #"Xã "Ba, Vì" \ mới"#
    let table = ExportTable(try Self.screen(withProvinceNamed: name).state)
    let records = try #require(CSVText.records(table.csv))
    #expect(records.contains { $0[2] == name })
    let parsed = try JSONSerialization.jsonObject(with: Data(table.json.utf8))
    let names = (parsed as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
    #expect(names.contains(name))
  }

  @Test(
    "Hostile text reaches no writer",
    arguments: [
      "Xã \u{1B}[31mđỏ\u{1B}[0m", "Xã \u{202E}iav\u{202C}", "Xã \u{9B}31m", "Xã \u{7}\u{8}\u{0}",
      "Xã \u{2066}a\u{2069}", "Xã \u{1B}]0;x\u{7}", "Xã\r\n=1", "Xã \u{E0041}\u{200B}",
      "Xã \u{1B}P\u{90}",
    ])
  func hostileText(_ name: String) throws {
    let screen = try Self.screen(withProvinceNamed: name, size: Size(width: 160, height: 45))
    let grid = screen.frame.grid
    let table = ExportTable(screen.state)
    #expect(screen.listed.contains("ba-vi"))
    let outputs = [
      TextWriter().text(of: grid),
      SvgWriter(theme: .night).document(of: grid, title: SafeText(name)),
      table.csv.replacing("\r\n", with: "\n"), table.json,
    ]
    for output in outputs {
      #expect(output.unicodeScalars.allSatisfy(Self.isHarmless), "\(name.debugDescription)")
    }
    for depth in [ColorDepth.none, .ansi16, .indexed256, .trueColor] {
      let ansi = AnsiWriter(theme: Theme.night.resolved(for: depth)).text(of: grid)
      // What the writer itself says is SGR and nothing else.
      let rest = ansi.replacing(#/\u{1B}\[[0-9;:]*m/#, with: "")
      #expect(rest.unicodeScalars.allSatisfy(Self.isHarmless), "\(name.debugDescription)")
    }
  }

  private static func screen(
    withProvinceNamed name: String, size: Size = Size(width: 120, height: 36)
  ) throws -> Screen {
    let dataset = try SmallCountry.dataset(
      moreFigures: "2024-H1 ba-vi e2e 70/100 simulated",
      moreUnits: [SmallCountry.province("ba-vi", name, name)])
    var screen = Screen(dataset, size: size)
    screen.press("3")
    return screen
  }

  /// Newlines apart: no control, no mark of direction, nothing without a width.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\n"
    case .format, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
