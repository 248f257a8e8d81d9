using MentorFlow.Domain.Links;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Samples;

/// <summary>An introduction that does not exist.</summary>
internal static class IntroducedSample
{
    public static IntroducedFacts Of(DateTimeOffset at, Texts texts, SiteAddress site) => new(
        "Ada King",
        "ada@example.com",
        [texts["mail-samples.offers.first"], texts["mail-samples.needs"]],
        [at, at.AddDays(1), at.AddDays(3)],
        texts.Content.Icebreakers.Light[0],
        site.At("/"));
}
