using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>How a question to somebody's manager stands, in a sentence.</summary>
internal static class ManagerQuestionWords
{
    /// <param name="zone">IANA zone of the days.</param>
    public static string Of(Texts texts, ManagerQuestionFacts question, DateTimeOffset now, string zone)
    {
        return question switch
        {
            { State: ManagerQuestionState.Open, Manager: null } => texts["console-people.asks.nobody", ("since", Day(question.Since))],
            { State: ManagerQuestionState.Open, Manager: { } manager, AskedAgainAt: { } again } => texts[
                again > now ? "console-people.asks.waits" : "console-people.asks.waits-again",
                ("manager", manager.Name),
                ("since", Day(question.Since)),
                ("again", Day(again))],
            { State: ManagerQuestionState.Open, Manager: { } manager } => texts[
                "console-people.asks.waits-once", ("manager", manager.Name), ("since", Day(question.Since))],
            _ => texts[
                $"console-people.asks.over.{question.State}",
                ("manager", question.Manager?.Name ?? texts["console-people.asks.somebody"]),
                ("date", Day(question.ClosedAt ?? question.Since))],
        };

        string Day(DateTimeOffset at) => texts.BriefDay(at, zone);
    }
}
