/// Which of the National Portal's evaluation pages a saved answer is.
enum PortalPageKind: String, CaseIterable {
  /// Scores of a nation's provinces, with their six groups.
  case serviceResults = "service-results"
  /// Publication of procedures and results.
  case transparency
  /// Digitised dossiers, electronic results, reuse of data.
  case digitisation = "dossier-digitized"
  /// Petitions, and satisfaction inferred from what is late.
  case satisfaction = "handling-satisfaction"
  /// Dossiers received and on time, by unit.
  case progress = "dvc-progress-tree"
  /// Services offered and used online, by unit.
  case online = "provide-online-tree"
  /// Fees paid online, by unit.
  case payment = "formality-online-payment-tree"

  /// The pages that make up the six groups of a province.
  static let groups: [PortalPageKind] = [
    .transparency, .progress, .online, .payment, .digitisation, .satisfaction,
  ]

  /// The indicator of the group's score; nil for the page of all.
  var scoreIndicator: String? {
    switch self {
    case .serviceResults: nil
    case .transparency: "score-766-transparency"
    case .digitisation: "score-766-digitisation"
    case .satisfaction: "score-766-satisfaction"
    case .progress: "score-766-progress"
    case .online: "score-766-online"
    case .payment: "score-766-payment"
    }
  }

  /// The name of a group among `groupScores`, and the indicator of its score.
  static let groupScores: [(code: String, indicator: String)] = [
    ("CKMB", "score-766-transparency"), ("TDGQ", "score-766-progress"),
    ("CLGQ", "score-766-online"), ("TTTT", "score-766-payment"),
    ("MDSH", "score-766-digitisation"), ("MDHL", "score-766-satisfaction"),
  ]

  /// The kind that an answer's members speak for; nil when it is none of the pages.
  init?(data: JSONValue) {
    if let parent = data["parent"], data["children"] != nil {
      if parent["totalReceived"] != nil {
        self = .progress
      } else if parent["channelTotalSum"] != nil || parent["authorityCount"] != nil {
        self = .online
      } else if parent["totalDossierFinancialObligation"] != nil {
        self = .payment
      } else {
        return nil
      }
      return
    }
    guard let overview = data["overview"], data["evaluation"]?.kind == .array else { return nil }
    let codes = Set(
      (overview["metrics"]?.elements).map { $0.compactMap { $0["code"]?.string } } ?? [])
    if codes.contains("DOSSIER_SYNC") || codes.contains("PUBLISH_ON_TIME") {
      self = .transparency
    } else if codes.contains("ORIGINAL_RESULT_AVAILABLE")
      || codes.contains("SO_HOA_GIAY_TO_GIAI_QUYET")
    {
      self = .digitisation
    } else if codes.contains(where: { $0.hasPrefix("PETITION_") }) {
      self = .satisfaction
    } else if overview["totalScore"] != nil, overview["metrics"] == nil {
      self = .serviceResults
    } else {
      return nil
    }
  }
}
