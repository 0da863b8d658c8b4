import Drawing
import Testing
import Text

@Suite("Panels and rows of keys")
struct PanelTests {
  private func panel(_ border: Panel.Border = .rounded) -> Panel {
    Panel(
      title: safe("TOÀN QUỐC"), number: 1, label: safe("mục tiêu 70 %"), hint: safe("⏎ mở"),
      border: border)
  }

  @Test("title, label and hint stand in the border")
  func rounded() {
    #expect(
      drawn(panel(), width: 40, height: 3) == """
        ╭─┐¹TOÀN QUỐC┌─────────┐mục tiêu 70 %┌─╮
        │                                      │
        ╰───────────────────────────────┘⏎ mở└─╯
        """)
  }

  @Test("square corners")
  func square() {
    let rows = drawn(panel(.square), width: 40, height: 2).split(separator: "\n")
    #expect(rows.first?.first == "┌")
    #expect(rows.last?.last == "┘")
  }

  @Test("a narrow screen keeps the upper line only")
  func line() {
    #expect(
      drawn(panel(.line), width: 40, height: 2)
        == "─┐¹TOÀN QUỐC┌──────────┐mục tiêu 70 %┌──\n")
    #expect(
      panel(.line).inner(of: Size(width: 40, height: 9)) == Rect(x: 0, y: 1, width: 40, height: 8))
  }

  @Test("the label goes before the title is cut")
  func narrow() {
    #expect(drawn(panel(), width: 26, height: 1) == "╰─┐¹TOÀN QUỐC┌───────────╯")
    #expect(drawn(panel(), width: 12, height: 1) == "╰─┐¹TOÀN…┌─╯")
  }

  @Test("the focused panel alone has the accent in its border")
  func focus() {
    var focused = panel()
    focused.isFocused = true
    for (panel, role) in [(panel(), Role.border), (focused, .borderFocus)] {
      let grid = Grid(size: Size(width: 40, height: 3)) { $0.draw(panel, in: $0.bounds) }
      #expect(grid[0, 0]?.role == role)
      #expect(grid[2, 0]?.role == role)
    }
  }

  @Test("contents are drawn inside the frame")
  func contents() {
    let grid = Grid(size: Size(width: 6, height: 3)) { canvas in
      Panel().draw(on: &canvas) { $0.fill(Rect(x: -5, y: -5, width: 50, height: 50), with: "x") }
    }
    #expect(text(of: grid) == "╭────╮\n│xxxx│\n╰────╯")
  }

  @Test("keys are dropped whole, from the right, what stands at the end first")
  func keyBar() {
    let bar = KeyBar(
      [("?", "Trợ giúp"), ("/", "Lọc"), ("⏎", "Mở")].map { .init(safe($0.0), safe($0.1)) },
      trailing: [Span(safe("đêm"))])
    #expect(drawn(bar, width: 34) == " ?Trợ giúp  /Lọc  ⏎Mở         đêm")
    #expect(drawn(bar, width: 24) == " ?Trợ giúp  /Lọc  ⏎Mở")
    #expect(drawn(bar, width: 20) == " ?Trợ giúp /Lọc ⏎Mở")
    #expect(drawn(bar, width: 18) == " ?Trợ giúp /Lọc")
  }

  @Test("a long way loses its middle")
  func breadcrumb() {
    let way = Breadcrumb(
      [safe("dvctop"), safe("Toàn quốc"), safe("Địa phương"), safe("Đà Nẵng")])
    #expect(drawn(way, width: 60) == "dvctop ❯ Toàn quốc ❯ Địa phương ❯ Đà Nẵng")
    #expect(drawn(way, width: 36) == "dvctop ❯ … ❯ Địa phương ❯ Đà Nẵng")
    #expect(drawn(way, width: 24) == "dvctop ❯ … ❯ Đà Nẵng")
    #expect(drawn(way, width: 12) == "Đà Nẵng")
  }

  @Test("a click finds the step of the way")
  func crumbClick() {
    let way = Breadcrumb([safe("dvctop"), safe("Toàn quốc"), safe("Đà Nẵng")])
    #expect(way.step(at: 0, width: 60) == 0)
    #expect(way.step(at: 7, width: 60) == nil)
    #expect(way.step(at: 9, width: 60) == 1)
    #expect(way.step(at: 21, width: 60) == 2)
  }

  @Test("text is broken between words, and a long word where it must be")
  func paragraph() {
    let text = Paragraph(safe("tiếng Việt có dấu thanh, nghiêngngảngả nhé"))
    #expect(
      drawn(text, width: 10, height: 9) == """
        tiếng Việt
        có dấu
        thanh,
        nghiêngngả
        ngả nhé
        """ + String(repeating: "\n", count: 4))
  }

  @Test("a word in pieces keeps their roles and stays together")
  func pieces() {
    let line = [Span(safe("đạt ")), Span(safe("66"), role: .strong), Span(safe("%, hơn"))]
    let rows = Paragraph(lines: [line]).rows(width: 7)
    #expect(rows.map { $0.map(\.text.string).joined() } == ["đạt", "66%,", "hơn"])
    #expect(rows[1].first?.role == .strong)
  }

  @Test("a box hides the page below it and lies in the middle")
  func messageBox() {
    let box = MessageBox(
      title: safe("Thoát?"), lines: [[Span(safe("Ghi chú sẽ mất."))]], hint: safe("⏎ thoát"))
    let grid = Grid(size: Size(width: 25, height: 5)) { canvas in
      canvas.fill(canvas.bounds, with: "x")
      canvas.draw(box, in: canvas.bounds)
    }
    #expect(
      text(of: grid) == """
        xxxxxxxxxxxxxxxxxxxxxxxxx
        xxx╭─┐Thoát?┌────────╮xxx
        xxx│ Ghi chú sẽ mất. │xxx
        xxx╰───────┘⏎ thoát└─╯xxx
        xxxxxxxxxxxxxxxxxxxxxxxxx
        """)
    #expect(grid[5, 2]?.flags.contains(.raised) == true)
    #expect(grid[0, 2]?.flags.contains(.raised) == false)
  }

  @Test("a long input is shifted so that the cursor stays in sight")
  func textInput() {
    let input = TextInput(prompt: [Span("/ ")], text: safe("Thành phố Hồ Chí Minh"))
    #expect(drawn(input, width: 12) == "/  Chí Minh")
    #expect(input.cursorColumn(width: 12) == 11)
    let inside = TextInput(prompt: [Span("/ ")], text: safe("đà"), cursor: 1)
    #expect(inside.cursorColumn(width: 9) == 3)
    let empty = TextInput(prompt: [Span("/ ")], text: .empty, placeholder: safe("tên đơn vị"))
    #expect(drawn(empty, width: 20) == "/ tên đơn vị")
  }
}
