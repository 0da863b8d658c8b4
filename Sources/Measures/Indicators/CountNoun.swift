import Text

/// What is counted, in both languages: "hồ sơ", "dossiers".
public struct CountNoun: Hashable, Sendable {
  /// The word in files, `dossiers`.
  public let code: String
  /// The Vietnamese word, "hồ sơ".
  public let vietnamese: SafeText
  /// The English word in the plural, "dossiers".
  public let english: SafeText

  /// A noun of one's own.
  public init(code: String, vietnamese: SafeText, english: SafeText) {
    self.code = code
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The built-in noun with this code, or the code itself in both languages.
  public init(code: String) {
    if let known = Self.builtIn.first(where: { $0.code == code }) {
      self = known
    } else {
      self.init(code: code, vietnamese: SafeText(code), english: SafeText(code))
    }
  }

  /// The noun in one language.
  public func name(_ language: Language) -> SafeText {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

extension CountNoun {
  /// Dossiers: what a citizen files.
  public static let dossiers = CountNoun("dossiers", "hồ sơ")
  /// Administrative procedures.
  public static let procedures = CountNoun("procedures", "thủ tục")
  /// Accounts of people and companies.
  public static let accounts = CountNoun("accounts", "tài khoản")
  /// Transactions between systems.
  public static let transactions = CountNoun("transactions", "giao dịch")
  /// Chip-based identity cards.
  public static let cards = CountNoun("cards", "thẻ")
  /// Provinces and cities.
  public static let localities = CountNoun("localities", "địa phương")
  /// Targets of a plan.
  public static let targets = CountNoun("targets", "chỉ tiêu")
  /// Ratings by people who got a service.
  public static let ratings = CountNoun("ratings", "lượt đánh giá")

  /// Online services.
  public static let services = CountNoun("services", "dịch vụ")
  /// Complaints and proposals of citizens.
  public static let petitions = CountNoun("petitions", "phản ánh, kiến nghị")
  /// Kinds of papers.
  public static let papers = CountNoun("papers", "loại giấy tờ")

  /// The nouns that files may name by code.
  public static let builtIn = [
    dossiers, procedures, accounts, transactions, cards, localities, targets, ratings, services,
    petitions, papers,
  ]

  private init(_ code: String, _ vietnamese: String) {
    self.init(
      code: code, vietnamese: SafeText(trusted: vietnamese), english: SafeText(trusted: code))
  }
}
