/// Pages in the shape of the portal's; every figure in them is made up.
enum PortalFixture {
  /// The line of a province on the page of results.
  static func province(_ code: String, total: String, groups: [String: String]? = nil) -> String {
    let all = [
      "CKMB": "10.5", "TDGQ": "15.25", "CLGQ": "8.75", "TTTT": "6.5", "MDHL": "14.5", "MDSH": "11",
    ]
    let scores = (groups ?? all).sorted { $0.key < $1.key }
      .map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
    return """
      {"departmentId":"0000-\(code)","departmentName":"UBND tỉnh","departmentCode":"\(code)",
       "totalScore":\(total),"groupScores":{\(scores)}}
      """
  }

  /// The page of results.
  static func results(_ provinces: [String], radar: Int = 5, rest: String = "") -> String {
    let groups = (0..<radar).map { "{\"code\":\"G\($0)\"}" }.joined(separator: ",")
    return answer(
      """
      {"overview":{"departmentName":"Toàn quốc","totalScore":61.25,"totalMaxScore":100},
       "radar":[\(groups)],\(rest)
       "evaluation":[\(provinces.joined(separator: ",\n"))]}
      """)
  }

  /// The tree of progress of Phú Thọ.
  static let progress = answer(
    """
    {"parent":{"departmentId":"u-44","departmentName":"UBND tỉnh Phú Thọ","departmentCode":"H44",
      "totalReceived":1000,"totalOnTime":800,"totalCompleted":700,"avgProcessingDays":7.05,
      "ratio":80,"totalScore":16,"totalMaxScore":20},
     "children":[
      {"departmentId":"u-44-07","departmentName":"Sở Công Thương - Tỉnh Phú Thọ",
       "departmentCode":"H44.07","level":"PROVINCE","totalReceived":200,"totalOnTime":150,
       "totalOverdue":50,"ratio":75,"score":15,"maxScore":20,"scoreDelta":null},
      {"departmentId":"u-44-01","departmentName":"Văn phòng UBND Tỉnh - Tỉnh Phú Thọ",
       "departmentCode":"H44.01","level":"PROVINCE","totalReceived":0,"totalOnTime":0,
       "totalOverdue":0,"ratio":0,"score":0,"maxScore":20,"scoreDelta":null},
      {"departmentId":"u-44-100","departmentName":"UBND Phường Việt Trì",
       "departmentCode":"H44.100","level":"COMMUNE","totalReceived":800,"totalOnTime":650,
       "totalOverdue":150,"ratio":81.25,"score":16.25,"maxScore":20,"scoreDelta":null}]}
    """)

  /// The page of transparency: units only by number and name.
  static let transparency = answer(
    """
    {"overview":{"departmentId":"u-44","departmentName":"UBND tỉnh Phú Thọ",
      "departmentType":"PROVINCE","departmentLevel":"PROVINCE","totalScore":7.96,"totalMaxScore":18,
      "metrics":[
       {"code":"PUBLISH_ON_TIME","name":"Tỷ lệ TTHC công bố đúng hạn","numerator":0,
        "denominator":0,"ratio":null,"score":null,"maxScore":6},
       {"code":"DOSSIER_SYNC","name":"Tỷ lệ hồ sơ đồng bộ","numerator":null,"denominator":900,
        "ratio":100,"score":6,"maxScore":6,
        "dataQualityStatus":"TEMP_NATIONAL_REPORT_DENOMINATOR","dataQualityMessage":"số tạm"}]},
     "evaluation":[
      {"departmentId":"u-44-07","departmentName":"Sở Công Thương - Tỉnh Phú Thọ",
       "departmentType":"PROVINCIAL_DEPARTMENT","departmentLevel":"PROVINCE","totalScore":6,
       "metrics":[{"code":"DOSSIER_SYNC","name":"Tỷ lệ hồ sơ đồng bộ","numerator":90,
        "denominator":100,"ratio":90,"score":6,"maxScore":6}]}]}
    """)

  /// The tree of services, whose channels do not add up to the total.
  static let online = answer(
    """
    {"parent":{"departmentId":"u-44","departmentName":"UBND tỉnh Phú Thọ","departmentCode":"H44",
      "totalScore":8.5,"totalMaxScore":12,"authorityCount":56,"partialCount":31,"fullCount":21,
      "onlineDossierCount":406,"onlineServiceTotal":1968,"channelOnlineSum":950,
      "channelDirectSum":40,"channelPostalSum":0,"channelTotalSum":1000},
     "children":[]}
    """)

  /// An answer of the portal.
  static func answer(_ data: String, code: String = "OK") -> String {
    "{\"code\":\"\(code)\",\"data\":\(data),\"message\":\"\"}"
  }

  /// An answer with what was asked and when.
  static func saved(_ answer: String, at time: String, payload: String) -> String {
    "{\"payload\":\(payload),\"capturedAt\":\"\(time)\",\"response\":\(answer)}"
  }
}
