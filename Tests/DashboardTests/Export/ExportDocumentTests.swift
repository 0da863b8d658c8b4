import Drawing
import Measures
import Testing
import Text

@testable import Dashboard

@Suite("Pages that are taken along")
struct ExportDocumentTests {
  private static func document(_ format: ExportFormat, of screen: Screen) -> ExportDocument {
    ExportDocument(
      format, of: screen.state, theme: .night, depth: .trueColor, program: "dvctop <test>")
  }

  private static func screen(
    _ scenery: Scenery, language: Language = .vietnamese
  ) throws -> Screen {
    try scenery.screen(Sample.dataset(), isSample: true, language: language)
  }

  @Test(
    "HTML is well formed, says its language, and has every figure in a table",
    arguments: Scenery.desk)
  func html(_ scenery: Scenery) throws {
    for language in Language.allCases {
      let screen = try Self.screen(scenery, language: language)
      let text = Self.document(.html, of: screen).text
      #expect(text.hasPrefix("<!DOCTYPE html>\n"))
      let page = try #require(XMLDocument(text), "\(scenery) is not well formed")
      #expect(page.root.attributes["lang"] == language.rawValue)
      let titles = page.root.children.first?.all("title") ?? []
      #expect(titles.first?.text == page.root.all("h1").first?.text)
      #expect(page.root.all("svg").count == 1)
      #expect(page.root.all("script").isEmpty && page.root.all("link").isEmpty)
      #expect(page.root.all("meta").contains { $0.attributes["content"] == "dvctop <test>" })
      let table = ExportTable(screen.state)
      let rows = page.root.all("tbody").flatMap { $0.all("tr") }
      #expect(rows.count == table.records.count, "\(scenery)")
      for table in page.root.all("table") {
        #expect(table.all("caption").count == 1)
        let heads = table.all("thead").flatMap { $0.all("th") }
        #expect(heads.allSatisfy { $0.attributes["scope"] == "col" })
        for row in table.all("tbody").flatMap({ $0.all("tr") }) {
          #expect(row.all("th").map { $0.attributes["scope"] } == ["row"])
          #expect(row.children.count == heads.count)
        }
      }
    }
  }

  @Test("HTML asks for nothing from elsewhere")
  func selfContained() throws {
    let text = Self.document(.html, of: try Self.screen(.overview)).text
    let page = try #require(XMLDocument(text))
    func check(_ element: XMLDocument.Element) {
      for name in ["src", "href", "xlink:href", "data", "onload"] {
        #expect(element.attributes[name] == nil, "\(element.name) \(name)")
      }
      for child in element.children { check(child) }
    }
    check(page.root)
    #expect(!text.contains("url(") && !text.contains("@import"))
  }

  @Test("SVG is well formed", arguments: Scenery.allCases)
  func svg(_ scenery: Scenery) throws {
    let text = Self.document(.svg, of: try Self.screen(scenery)).text
    let picture = try #require(XMLDocument(text), "\(scenery)")
    #expect(picture.root.name == "svg")
    #expect(picture.root.attributes["width"] == String(120 * 8))
    let sharp = try #require(
      XMLDocument(Self.document(.png, of: try Self.screen(scenery)).text))
    #expect(sharp.root.attributes["width"] == String(120 * 8 * 2))
    #expect(sharp.root.attributes["viewBox"] == picture.root.attributes["viewBox"])
  }

  @Test("A hostile name is a name in every format")
  func hostile() throws {
    let name = "<script>alert(1)</script> & \"|*_`](x)"
    let dataset = try SmallCountry.dataset(
      moreFigures: "2024-H1 ba-vi e2e 70/100 simulated",
      moreUnits: [SmallCountry.province("ba-vi", name, name)])
    var screen = Screen(dataset, size: Size(width: 160, height: 45))
    screen.press("3")
    let html = Self.document(.html, of: screen).text
    let page = try #require(XMLDocument(html))
    #expect(page.root.all("script").isEmpty)
    #expect(page.root.all("th").contains { $0.text == name })
    let brief = Self.document(.brief, of: screen).text
    #expect(!brief.contains("<script>"))
    let row = try #require(brief.split(separator: "\n").first { $0.contains("alert(1)") })
    #expect(row.contains(#"\|\*\_\`\](x)"#))
  }

  @Test("A brief has figures, definition, period, sources, time and hash", arguments: Scenery.desk)
  func brief(_ scenery: Scenery) throws {
    let screen = try Self.screen(scenery)
    let text = Self.document(.brief, of: screen).text
    #expect(text.hasPrefix("# "))
    #expect(text.contains("2026-11-22T08:15:00+07:00"))
    #expect(text.contains(SHA256.hexadecimal(of: ExportTable(screen.state).csv)))
    guard scenery != .sources else { return }
    #expect(text.contains("**Định nghĩa:**"))
    #expect(text.contains("2024-H1"))
    if screen.state.model.isSimulated { #expect(text.contains("\n> ≈ ")) }
    guard scenery != .alerts else { return }
    #expect(text.contains("\n1. "))
  }

  @Test("A brief stays on one page, and counts what it leaves out", arguments: Scenery.desk)
  func onePage(_ scenery: Scenery) throws {
    let text = Self.document(.brief, of: try Self.screen(scenery)).text
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count <= 40, "\(scenery)")
    guard scenery == .localities else { return }
    #expect(rows.contains { $0.contains("… 45 dòng khác") })
    #expect(rows.contains { $0.contains("Hà Nam") && $0.contains("≈68,5 %") })
    let last = try #require(ExportTable(try Self.screen(scenery).state).rows.last)
    #expect(try #require(rows.last).contains(last.name.string.replacing("Tỉnh ", with: "")))
  }

  @Test("Simulated figures are marked wherever they go")
  func simulated() throws {
    let screen = try Self.screen(.localities)
    let html = try #require(XMLDocument(Self.document(.html, of: screen).text))
    let values = html.root.all("td").filter { $0.text.hasSuffix("%") && $0.text.first != "≥" }
    #expect(!values.isEmpty && values.allSatisfy { $0.text.hasPrefix("≈") })
    #expect(html.root.all("p").contains { $0.attributes["class"] == "simulated" })
  }

  @Test("The name of a file tells page, unit and period, and is a name anywhere")
  func fileNames() throws {
    let unit = Self.document(.html, of: try Self.screen(.unit))
    #expect(unit.fileName == "dvctop-unit-da-nang-2024-H1")
    var screen = try Screen.smallCountry()
    var destination = State.Destination(page: .localities)
    destination.period = try SmallCountry.period("2024-01-01/2024-08-31")
    screen.state.go(to: destination)
    let name = Self.document(.csv, of: screen).fileName
    #expect(name == "dvctop-localities-2024-01-01-2024-08-31")
  }

  @Test("The ending of a file's name tells the format", arguments: ExportFormat.allCases)
  func endings(_ format: ExportFormat) {
    #expect(ExportFormat(fileName: "a.b/trang." + format.fileExtension.uppercased()) == format)
    #expect(ExportFormat(fileName: format.fileExtension) == nil)
  }
}
