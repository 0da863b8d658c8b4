import Drawing
import Testing
import Text

@Suite("Big digits")
struct DigitTests {
  @Test("three rows, as on the first page")
  func small() {
    #expect(
      drawn(BigDigits(safe("42%")), width: 20, height: 3) == """
        █ █ ▀▀█ ▀ █
        ▀▀█ █▀▀ ▄▀
          ▀ ▀▀▀ ▀ ▀
        """)
    #expect(
      drawn(BigDigits(safe("61")), width: 20, height: 3) == """
        █▀▀ ▄█
        █▀█  █
        ▀▀▀ ▀▀▀
        """)
  }

  @Test("five rows, as on a unit's page")
  func medium() {
    #expect(
      drawn(BigDigits(safe("6%"), height: .medium), width: 20, height: 5) == """
        ██████  ██  ██
        ██          ██
        ██████    ██
        ██  ██  ██
        ██████  ██  ██
        """)
  }

  @Test("eleven rows with strokes as thick across as down")
  func large() {
    #expect(
      drawn(BigDigits(safe("4"), height: .large), width: 20, height: 11) == """
        ████      ████
        ████      ████
        ████      ████
        ████      ████
        ████▄▄▄▄▄▄████
        ██████████████
        ▀▀▀▀▀▀▀▀▀▀████
                  ████
                  ████
                  ████
                  ████
        """)
  }

  @Test("in ASCII three rows are seven strokes a digit, and higher ones whole cells")
  func ascii() {
    #expect(
      drawn(BigDigits(safe("42 %")), width: 20, height: 3, glyphs: .ascii) == """
             _     o /
        |_|  _|     /
          | |_     / o
        """)
    #expect(
      drawn(BigDigits(safe("6"), height: .large), width: 20, height: 11, glyphs: .ascii) == """
        ##############
        ##############
        ####
        ####
        ##############
        ##############
        ####      ####
        ####      ####
        ####      ####
        ##############
        ##############
        """)
  }

  @Test("in ASCII all signs differ, and are ASCII", arguments: BigDigits.Height.allCases)
  func asciiDistinct(height: BigDigits.Height) {
    let signs = "0123456789,.%−+≈·: "
    let shapes = signs.unicodeScalars.map {
      drawn(
        BigDigits(safe(String($0)), height: height), width: 90, height: height.rows, glyphs: .ascii)
        + "\(BigDigits.width(of: safe(String($0)), height: height))"
    }
    #expect(Set(shapes).count == signs.unicodeScalars.count)
    #expect(shapes.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test("all signs differ in every height", arguments: BigDigits.Height.allCases)
  func distinct(height: BigDigits.Height) {
    let signs = "0123456789,.%−+≈· "
    let shapes = signs.unicodeScalars.map {
      drawn(BigDigits(safe(String($0)), height: height), width: 90, height: height.rows)
        + "\(BigDigits.width(of: safe(String($0)), height: height))"
    }
    #expect(Set(shapes).count == signs.unicodeScalars.count)
  }

  @Test("the width is what is drawn", arguments: BigDigits.Height.allCases)
  func width(height: BigDigits.Height) {
    let digits = BigDigits(safe("66,0%"), height: height)
    let rows = drawn(digits, width: 400, height: height.rows).split(separator: "\n")
    #expect(rows.map(\.unicodeScalars.count).max() == digits.width)
    #expect(BigDigits.width(of: .empty, height: height) == 0)
  }

  @Test("the tallest digits that fit are chosen")
  func tallest() {
    let text = safe("42%")
    #expect(BigDigits.tallest(for: text, in: Size(width: 60, height: 11)) == .large)
    #expect(BigDigits.tallest(for: text, in: Size(width: 60, height: 10)) == .medium)
    #expect(BigDigits.tallest(for: text, in: Size(width: 12, height: 10)) == .small)
    #expect(BigDigits.tallest(for: text, in: Size(width: 10, height: 10)) == nil)
  }
}
