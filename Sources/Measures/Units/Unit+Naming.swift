import Text

extension Unit {
  /// The full name on a day, nil for the latest: "Thành phố Đà Nẵng", "Da Nang City".
  ///
  /// An English name that is not given is formed from the Vietnamese one.
  public func name(_ language: Language, at day: Day? = nil) -> SafeText {
    guard let version = version(at: day) else { return SafeText(id) }
    switch language {
    case .vietnamese: return version.nameVietnamese
    case .english: return version.englishName
    }
  }

  /// The name as people write it in a table: "Đà Nẵng", "Hà Nội", "Bộ Công Thương".
  ///
  /// Only provinces lose the word before their name ("TP. Hồ Chí Minh" keeps it); without it a
  /// ward, a district or a ministry would be taken for something else. Without a day the latest.
  public func shortName(_ language: Language, at day: Day? = nil) -> SafeText {
    guard level == .province, let version = version(at: day) else { return name(language, at: day) }
    switch language {
    case .vietnamese: return version.shortVietnameseName
    case .english: return version.shortEnglishName
    }
  }
}

extension UnitVersion {
  /// The English name, or one formed from the Vietnamese name and the kind.
  var englishName: SafeText {
    if !nameEnglish.isEmpty { return nameEnglish }
    let name = nameVietnamese.string
    for (prefix, english) in englishKinds where name.hasPrefix(prefix) {
      return SafeText(Folding.ascii(String(name.dropFirst(prefix.count))) + english)
    }
    return SafeText(Folding.ascii(name))
  }

  var shortVietnameseName: SafeText {
    let name = nameVietnamese.string
    for prefix in ["Thành phố ", "Tỉnh "] where name.hasPrefix(prefix) {
      let bare = String(name.dropFirst(prefix.count))
      // The city bears a person's name, and is never written without the word.
      return SafeText(bare == "Hồ Chí Minh" ? "TP. " + bare : bare)
    }
    return nameVietnamese
  }

  var shortEnglishName: SafeText {
    let name = englishName.string
    for suffix in [" Province", " City"] where name.hasSuffix(suffix) {
      let bare = String(name.dropLast(suffix.count))
      return bare == "Ho Chi Minh" ? englishName : SafeText(bare)
    }
    return englishName
  }
}

/// The words before the names of districts and communes, and what follows the name in English.
private let englishKinds = [
  ("Thành phố ", " City"), ("Tỉnh ", " Province"), ("Quận ", " District"),
  ("Huyện ", " District"), ("Thị xã ", " Town"), ("Thị trấn ", " Township"),
  ("Phường ", " Ward"), ("Xã ", " Commune"), ("Đặc khu ", " Special Zone"),
]
