import Drawing
import Text
import Words

extension Words {
  /// A review in one line: the least contrast of text and marks, and the least distance of status
  /// colours.
  func summary(of review: ThemeReview, name: SafeText) -> SafeText {
    let sign = SafeText(review.findings.isEmpty ? "✓ " : "✗ ")
    let distance =
      review.distance.map { number($0, decimals: 3) }
      ?? self[Bilingual("xám, không so", "grey, not compared")]
    return sign + name.padded(to: 19) + SafeText(" ")
      + sentence(
        Bilingual(
          "chữ {0} (≥ {1}) · dấu {2} (≥ {3}) · màu trạng thái cách nhau {4} (≥ {5})",
          "text {0} (≥ {1}) · marks {2} (≥ {3}) · status colours {4} apart (≥ {5})"),
        number(review.textContrast, decimals: 1), number(ThemeReview.leastText, decimals: 1),
        number(review.markContrast, decimals: 1), number(ThemeReview.leastMark, decimals: 1),
        distance, number(ThemeReview.leastDistance, decimals: 2))
  }

  /// What falls short, in one line.
  func finding(_ finding: ThemeReview.Finding) -> SafeText {
    switch finding {
    case .contrast(let role, let ground, let ratio, let least):
      sentence(
        Bilingual(
          "{0} trên {1}: tương phản {2}, cần {3}", "{0} on {1}: contrast {2}, needs {3}"),
        SafeText("\(role)"), self[name(of: ground)], number(ratio, decimals: 2),
        number(least, decimals: 1))
    case .confusable(let first, let second, let vision, let distance):
      sentence(
        Bilingual(
          "{0} và {1} giống nhau với {2}: cách {3}, cần {4}",
          "{0} and {1} look alike with {2}: {3} apart, needs {4}"),
        SafeText("\(first)"), SafeText("\(second)"), self[name(of: vision)],
        number(distance, decimals: 3), number(ThemeReview.leastDistance, decimals: 2))
    }
  }

  private func number(_ value: Double, decimals: Int) -> SafeText {
    // Ratios up to 21 and distances below 1: far from what an integer cannot hold.
    numbers.decimal(unscaled: Int64((value * 1_000).rounded(.down)), scale: 3, decimals: decimals)
  }

  private func name(of ground: ThemeReview.Ground) -> Bilingual {
    switch ground {
    case .page: Bilingual("nền trang", "the page")
    case .raised: Bilingual("nền nổi", "the raised ground")
    case .selected: Bilingual("dòng chọn", "the chosen row")
    case .tile: Bilingual("ô bản đồ", "a tile of the map")
    }
  }

  private func name(of vision: ColorVision) -> Bilingual {
    switch vision {
    case .normal: Bilingual("mắt thường", "normal vision")
    case .protanopia: Bilingual("mù màu đỏ", "protanopia")
    case .deuteranopia: Bilingual("mù màu lục", "deuteranopia")
    case .tritanopia: Bilingual("mù màu lam", "tritanopia")
    }
  }
}
