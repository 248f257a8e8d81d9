using System.Globalization;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Campaigns;

/// <summary>The form of an item of a campaign.</summary>
internal static class CampaignForm
{
    private const string Day = "yyyy-MM-dd";

    public static CampaignItemDraft Read(IFormCollection form) => new(
        Choice.Read<CampaignChannel>(form["channel"]),
        DateOnly.TryParseExact(form["on"], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null,
        Choice.Read<CampaignAudience>(form["audience"]),
        form["owner"].ToString(),
        Languages.BuiltIn.All.ToDictionary(language => language.Tag, language => form[$"words.{language.Tag}"].ToString()));

    public static FormState Of(CampaignItemFacts item) => FormState.Of(
    [
        ("channel", item.Channel.ToString()),
        ("on", item.On.ToString(Day, CultureInfo.InvariantCulture)),
        ("audience", item.Audience.ToString()),
        ("owner", item.Owner),
        .. item.Texts.Where(text => text.IsOwn).Select(text => ($"words.{text.Language}", (StringValues)text.Text)),
    ]);
}
