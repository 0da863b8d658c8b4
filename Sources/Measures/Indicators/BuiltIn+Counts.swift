extension BuiltIn {
  /// The counts of the wide form as indicators of their own, `count:received` and so on.
  static let counts = CountColumn.allCases.map(\.indicator)
}

extension CountColumn {
  fileprivate var indicator: Indicator {
    Indicator(
      builtIn: indicatorID, name: name, short: short, text: text, unit: .count(noun),
      nature: nature, direction: direction)
  }

  private var nature: Nature {
    switch self {
    case .procedures, .proceduresEndToEnd: .stock
    // Even what is still open: it is counted among what was received in the period.
    default: .flow
    }
  }

  private var noun: CountNoun {
    switch self {
    case .procedures, .proceduresEndToEnd: .procedures
    case .rated, .satisfied: .ratings
    default: .dossiers
    }
  }

  private var direction: Direction {
    switch self {
    case .direct, .postal, .overdue, .pending: .lower
    default: .higher
    }
  }

  private var name: BothLanguages {
    switch self {
    case .received: BothLanguages("Số hồ sơ tiếp nhận", "Dossiers received")
    case .online: BothLanguages("Số hồ sơ nộp trực tuyến", "Dossiers submitted online (count)")
    case .direct: BothLanguages("Số hồ sơ nộp trực tiếp", "Dossiers filed at the counter")
    case .postal: BothLanguages("Số hồ sơ nộp qua bưu chính", "Dossiers filed by post")
    case .endToEnd: BothLanguages("Số hồ sơ trực tuyến toàn trình", "End-to-end dossiers (count)")
    case .eligible: BothLanguages("Số hồ sơ đủ điều kiện toàn trình", "Eligible dossiers")
    case .completed: BothLanguages("Số hồ sơ đã giải quyết", "Dossiers completed")
    case .onTime: BothLanguages("Số hồ sơ đúng hạn", "Dossiers on time (count)")
    case .overdue: BothLanguages("Số hồ sơ quá hạn", "Overdue dossiers (count)")
    case .pending: BothLanguages("Số hồ sơ đang giải quyết", "Open dossiers")
    case .digitised: BothLanguages("Số hồ sơ số hóa", "Digitised dossiers (count)")
    case .payable: BothLanguages("Số hồ sơ có phí, lệ phí", "Dossiers with a fee")
    case .paidOnline: BothLanguages("Số hồ sơ thanh toán trực tuyến", "Dossiers paid online")
    case .rated: BothLanguages("Số lượt đánh giá", "Ratings")
    case .satisfied: BothLanguages("Số lượt hài lòng", "Ratings of satisfied users")
    case .procedures: BothLanguages("Số thủ tục hành chính", "Procedures")
    case .proceduresEndToEnd:
      BothLanguages("Số thủ tục cung cấp toàn trình", "Procedures offered end to end")
    }
  }

  private var short: BothLanguages {
    switch self {
    case .received: BothLanguages("Tiếp nhận", "Received")
    case .online: BothLanguages("SL trực tuyến", "Online no.")
    case .direct: BothLanguages("Trực tiếp", "Counter")
    case .postal: BothLanguages("Bưu chính", "Post")
    case .endToEnd: BothLanguages("SL toàn trình", "E2E no.")
    case .eligible: BothLanguages("Đủ điều kiện", "Eligible")
    case .completed: BothLanguages("Đã giải quyết", "Completed")
    case .onTime: BothLanguages("SL đúng hạn", "On time no.")
    case .overdue: BothLanguages("SL quá hạn", "Overdue no.")
    case .pending: BothLanguages("Đang xử lý", "Open")
    case .digitised: BothLanguages("SL số hóa", "Digitised no.")
    case .payable: BothLanguages("Có phí", "With a fee")
    case .paidOnline: BothLanguages("SL thanh toán", "Paid no.")
    case .rated: BothLanguages("Lượt đánh giá", "Ratings")
    case .satisfied: BothLanguages("Lượt hài lòng", "Satisfied no.")
    case .procedures: BothLanguages("Thủ tục", "Procedures")
    case .proceduresEndToEnd: BothLanguages("TT toàn trình", "E2E procs")
    }
  }

  private var text: BothLanguages {
    switch self {
    case .received:
      BothLanguages(
        "Hồ sơ thủ tục hành chính tiếp nhận trong kỳ, qua mọi kênh.",
        "Dossiers received in the period through all channels.")
    case .online:
      BothLanguages("Hồ sơ nộp trực tuyến trong kỳ.", "Dossiers submitted online in the period.")
    case .direct:
      BothLanguages(
        "Hồ sơ nộp trực tiếp trong kỳ, gồm cả hồ sơ không ghi kênh.",
        "Dossiers filed at the counter in the period, those without a channel included.")
    case .postal:
      BothLanguages(
        "Hồ sơ nộp qua bưu chính công ích trong kỳ.",
        "Dossiers filed by public post in the period.")
    case .endToEnd:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ được nộp, xử lý và trả kết quả hoàn toàn trực tuyến.",
        "Dossiers received in the period that were filed, processed and answered entirely online.")
    case .eligible:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ của các thủ tục đủ điều kiện cung cấp toàn trình.",
        "Dossiers received in the period of procedures eligible for being handled end to end.")
    case .completed:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ đã giải quyết xong.",
        "Dossiers received in the period that are finished.")
    case .onTime:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ đã giải quyết trước hạn và đúng hạn.",
        "Dossiers received in the period that were finished early or on time.")
    case .overdue:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ giải quyết trễ hạn hoặc đang giải quyết đã quá hạn.",
        "Dossiers received in the period that were finished late, or are past their due time.")
    case .pending:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ còn đang giải quyết.",
        "Dossiers received in the period that are still open.")
    case .digitised:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ được số hóa thành phần hoặc kết quả.",
        "Dossiers received in the period whose papers or result were digitised.")
    case .payable:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ có phí, lệ phí lớn hơn 0.",
        "Dossiers received in the period with a fee above zero.")
    case .paidOnline:
      BothLanguages(
        "Hồ sơ tiếp nhận trong kỳ đã thanh toán phí, lệ phí trực tuyến.",
        "Dossiers received in the period whose fee was paid online.")
    case .rated:
      BothLanguages("Lượt đánh giá nhận được trong kỳ.", "Ratings given in the period.")
    case .satisfied:
      BothLanguages(
        "Lượt đánh giá hài lòng trở lên trong kỳ.",
        "Ratings in the period that say satisfied or better.")
    case .procedures:
      BothLanguages(
        "Thủ tục hành chính thuộc thẩm quyền giải quyết.", "Procedures under the unit's authority.")
    case .proceduresEndToEnd:
      BothLanguages(
        "Thủ tục được cung cấp dịch vụ công trực tuyến toàn trình.",
        "Procedures offered end to end online.")
    }
  }
}
