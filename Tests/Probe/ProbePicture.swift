import Drawing
import Text

/// What the probe shows: one line for each thing that may go wrong on the way to the screen.
struct ProbePicture {
  /// The chosen row of the list.
  var row = 0
  /// Whether the text cursor is to be seen.
  var showsCursor = false
  private var last = "none"

  /// What is shown above the list.
  private static let head = 5

  mutating func note(_ key: Key) { last = "\(key)" }

  func frame(size: Size, depth: ColorDepth) -> Frame {
    var frame = Frame(size: size) { canvas in
      canvas.fill(canvas.bounds, role: .text)
      canvas.put(
        SafeText("probe \(size.width)x\(size.height) \(depth) key:\(last)"), x: 0, y: 0,
        role: .title)
      canvas.put(SafeText("Toàn quốc: Đà Nẵng 66 %"), x: 0, y: 1)
      // Wide; a base with two marks that no single character has; blocks and Braille.
      canvas.put(SafeText("|漢字|q\u{323}\u{307}|█▌⣿|"), x: 0, y: 2)
      canvas.put(SafeText("met"), x: 0, y: 3, role: .met)
      canvas.put(SafeText("missed"), x: 4, y: 3, role: .missed, flags: .bold)
      canvas.put(SafeText("black"), x: 11, y: 3, role: .accent)
      for y in Self.head..<max(Self.head, size.height - 1) {
        let flags: CellFlags = y - Self.head == row ? .selected : []
        canvas.put(SafeText("row \(y - Self.head)"), x: 0, y: y, flags: flags)
        Self.drawBar(on: &canvas, row: y, flags: flags)
      }
      canvas.put(SafeText(String(repeating: "─", count: size.width)), x: 0, y: size.height - 1)
      canvas.put("◢", x: size.width - 1, y: size.height - 1, role: .strong)
    }
    frame.cursor = showsCursor ? Point(x: 2, y: 1) : nil
    return frame
  }

  /// A bar of ten colours: as many changes of style as a full page has.
  private static func drawBar(on canvas: inout Canvas, row y: Int, flags: CellFlags) {
    for x in stride(from: 40, to: canvas.size.width - 1, by: 1) {
      let role = steps[(x + y) / 6 % steps.count]
      canvas.put(glyph: "▇", x: x, y: y, role: role, flags: flags)
    }
  }

  private static let steps: [Role] = [
    .step0, .step1, .step2, .step3, .step4, .step5, .step6, .step7, .step8, .step9,
  ]

  static let theme: Theme = {
    var theme = Theme(name: "probe", displayName: "Probe", isDark: true)
    theme[.background].background = RGB(0x10_1418)
    theme[.text].foreground = RGB(0xD0_D0D0)
    theme[.selection].background = RGB(0x20_4060)
    theme[.met].foreground = RGB(0x56_B4E9)
    theme[.missed].foreground = RGB(0xD5_5E00)
    theme[.accent].foreground = RGB(0x00_0000)
    for (index, role) in steps.enumerated() {
      theme[role].foreground = RGB(
        red: UInt8(200 - 15 * index), green: UInt8(60 + 15 * index), blue: 60)
    }
    return theme
  }()
}
