using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a decision is about, as people call it: a name, "Session 4 of Maya and Theo", "Matching round 2".</summary>
internal static class SubjectWords
{
    public static async Task<string> OfAsync(string subject, PersonNames names, Texts texts, CancellationToken cancellation)
    {
        var people = new List<string>();
        foreach (var id in NamesInWords.IdsIn(subject))
        {
            people.Add((await names.FindAsync(id, cancellation)).Name);
        }

        return (subject.Split(':', 2), people) switch
        {
            (["enrollment" or "person", _], [var person]) => person,
            (["mentorship", _], [_, ..]) => texts["ledger.subjects.mentorship", ("people", people)],
            (["proposal", _], [_, ..]) => texts["ledger.subjects.proposal", ("people", people)],
            (["session", var id], [_, ..]) => texts["ledger.subjects.session", ("number", NumberOf(id)), ("people", people)],
            (["round", var number], _) => texts["ledger.subjects.round", ("number", NumberOf(number))],
            (["concern", _], _) => texts["ledger.subjects.concern"],
            (["program", _], _) => texts["ledger.subjects.program"],
            (["ledger", _], _) => texts["ledger.subjects.ledger"],
            _ => texts["ledger.subjects.other"],
        };
    }

    private static int NumberOf(string id) => int.TryParse(id.Split('.')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
