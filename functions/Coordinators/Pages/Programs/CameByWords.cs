using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>What brought somebody into a program.</summary>
internal static class CameByWords
{
    /// <param name="because">As an enrollment keeps it: "import", "hris:Hired", "pairs".</param>
    public static string Of(Texts texts, string because) => because.Split(':', 2) switch
    {
        [Enrollment.Returned] => texts["console-programs.came-by.return"],
        ["invitation"] => texts["console-programs.came-by.invitation"],
        ["import"] => texts["console-programs.came-by.import"],
        ["group"] => texts["console-programs.came-by.group"],
        ["sign-up", var channel] => OfChannel(texts, channel),
        [Enrollment.Pairs] => texts["console-programs.came-by.pairs"],
        ["hris", var turn] when Enum.TryParse<TurningPoint>(turn, ignoreCase: true, out var point) =>
            texts["console-programs.came-by.hr", ("turn", texts.Of(point))],
        _ => because,
    };

    private static string OfChannel(Texts texts, string channel) => channel.Split(':') switch
    {
        ["personal"] => texts["campaign.came-by.personal"],
        ["nomination"] => texts["campaign.came-by.nomination"],
        ["ambassador", _] => texts["campaign.came-by.ambassador"],
        _ when JoinChannel.Parse(channel) is { Channel: { } means } => texts["campaign.came-by.channel", ("channel", texts.Of(means))],
        _ => channel,
    };
}
