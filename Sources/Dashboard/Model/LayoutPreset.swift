import Words

/// Which panels pages show: all of them, or more room for what somebody works with.
public enum LayoutPreset: String, CaseIterable, Hashable, Sendable {
  /// All panels that have room.
  case standard
  /// The list over the whole width.
  case list
  /// Plots instead of the list.
  case charts

  /// The preset some steps further on; starts again at the ends.
  func moved(by steps: Int) -> LayoutPreset {
    let all = Self.allCases
    let index = (all.firstIndex(of: self) ?? 0) + steps
    return all[(index % all.count + all.count) % all.count]
  }

  /// What the preset is called.
  var title: Bilingual {
    switch self {
    case .standard: Bilingual("bố cục: đầy đủ", "layout: everything")
    case .list: Bilingual("bố cục: danh sách", "layout: list")
    case .charts: Bilingual("bố cục: biểu đồ", "layout: charts")
    }
  }
}
