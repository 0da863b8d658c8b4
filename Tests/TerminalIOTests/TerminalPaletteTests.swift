import Drawing
import Testing

@testable import TerminalIO

/// How the colours of a theme are named on a terminal.
@Suite struct TerminalPaletteTests {
  private func look(
    _ foreground: Int32, on background: Int32, _ attributes: Style.Attributes = []
  ) -> ResolvedStyle {
    ResolvedStyle(foreground: foreground, background: background, attributes: attributes)
  }

  @Test(arguments: [
    (Int32(0), false, ColorDepth.none), (8, false, .ansi16), (16, false, .ansi16),
    (256, false, .indexed256), (0x100_0000, true, .trueColor),
  ])
  func noMoreIsUsedThanThereIs(count: Int32, isDirect: Bool, most: ColorDepth) {
    let palette = TerminalPalette(count: count, isDirect: isDirect)
    #expect(palette.depth(wanted: .trueColor) == most)
    #expect(palette.depth(wanted: .none) == .none)
  }

  @Test func directColorHasNoPaletteOf256() {
    let palette = TerminalPalette(count: 0x100_0000, isDirect: true)
    #expect(palette.depth(wanted: .indexed256) == .ansi16)
  }

  @Test func nearlyBlackIsNotANumberOfThePalette() {
    let palette = TerminalPalette(count: 0x100_0000, isDirect: true)
    let named = palette.name(look(0x00_0000, on: 0x00_0007), depth: .trueColor)
    #expect(named == look(0x01_0101, on: 0x01_0101))
    let other = look(0x00_0008, on: -1)
    #expect(palette.name(other, depth: .trueColor) == other)
  }

  @Test func eightColorsAreBrightInBold() {
    let palette = TerminalPalette(count: 8, isDirect: false)
    #expect(palette.name(look(14, on: 12), depth: .ansi16) == look(6, on: 4, .bold))
    #expect(palette.name(look(3, on: 0), depth: .ansi16) == look(3, on: 0))
  }

  @Test func darkGreyIsNeverBlackOnBlack() {
    let palette = TerminalPalette(count: 8, isDirect: false)
    #expect(palette.name(look(8, on: 0), depth: .ansi16) == look(7, on: 0, .dim))
    #expect(palette.name(look(8, on: 7), depth: .ansi16) == look(0, on: 7, .dim))
  }

  @Test func sixteenColorsAreThemselves() {
    let palette = TerminalPalette(count: 16, isDirect: false)
    #expect(palette.name(look(14, on: 4), depth: .ansi16) == look(14, on: 4))
  }
}
