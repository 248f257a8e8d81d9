using System.Globalization;
using MentorFlow.Domain.Costs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Costs;

/// <summary>The lines of all months for spreadsheets: their sums together are what the program has cost.</summary>
internal static class CostList
{
    private const string MonthKey = "month";

    public static ListPage<CostRow> Of(HttpRequest request, ProgramCostFacts costs)
    {
        var texts = request.Texts();
        var list = new ListOf<CostRow>(Columns(texts, costs.Currency)) { Searched = row => row.What };
        return list.Show(costs.Months.SelectMany(month => RowsOf(texts, month)), ListQuery.Of(request));
    }

    /// <summary>"January 2027".</summary>
    public static string MonthOf(Texts texts, string month) =>
        DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("Y", texts.Culture);

    public static string WordOf(Texts texts, CostUnit unit) => texts[$"costs.units.{unit}"];

    private static IEnumerable<CostRow> RowsOf(Texts texts, CostMonthFacts month) =>
    [
        .. month.Lines.Select(line => new CostRow(month.Month, WordOf(texts, line.Unit), line.Units, line.Price, line.Sum, line.OnScheduler)),
        new(month.Month, texts["costs.shared"], month.Shared.Share, month.Shared.Whole, month.Shared.Sum, month.Shared.OnScheduler),
    ];

    private static IReadOnlyList<Column<CostRow>> Columns(Texts texts, string currency) =>
    [
        new(MonthKey, texts["costs.month"], row => row.Month),
        new("what", texts["costs.what"], row => row.What),
        new("units", texts["costs.count"], row => row.Units.ToString(texts.Culture)) { Value = row => row.Units },
        new("price", texts["costs.price"], row => row.Price.ToString(texts.Culture)) { Value = row => row.Price },
        new("sum", texts["costs.sum"], row => row.Sum.ToString(texts.Culture)) { Value = row => row.Sum },
        new("on-scheduler", texts["costs.on-scheduler"], row => row.OnScheduler.ToString(texts.Culture)) { Value = row => row.OnScheduler },
        new("currency", texts["costs.currency"], _ => currency),
    ];
}

/// <param name="Month">"2027-01".</param>
internal sealed record CostRow(string Month, string What, decimal Units, decimal Price, decimal Sum, decimal OnScheduler);
