using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Somebody is picked by words of their name or address; where several fit, the form comes back and asks which of them.</summary>
/// <param name="PersonId">Null where nobody is meant, or it is not clear who.</param>
/// <param name="Candidates">Who may be meant; empty where that is clear.</param>
/// <param name="Error">Null where it is clear.</param>
internal sealed record PersonPick(string? PersonId, IReadOnlyList<Choice> Candidates, FieldError? Error)
{
    /// <summary>More are not shown: another word finds whom you mean.</summary>
    private const int MostCandidates = 20;

    public static PersonPick Nobody { get; } = new(null, [], null);

    /// <summary>The field that asks which of several is meant.</summary>
    public static string WhichOf(string field) => $"{field}Which";

    /// <param name="field">Whose words they are.</param>
    /// <param name="but">Person id of who cannot be meant; "" for nobody.</param>
    public static PersonPick Read(IFormCollection form, string field, Everybody everybody, string but)
    {
        var text = form[field].ToString().Trim();
        var words = Folded.WordsOf(text);
        if (words.Count == 0)
        {
            return Nobody;
        }

        var fitting = everybody.People
            .Where(person => person.Entry.PersonId != but && person.Entry.Standing is not Standing.Left && Folded.Holds(person.Searched, words))
            .Take(MostCandidates)
            .ToList();
        var exact = fitting.Where(person => Folded.Of(person.Entry.Name) == Folded.Of(text) || Folded.Of(person.Entry.Email) == Folded.Of(text)).ToList();
        var meant = fitting.Find(person => person.Entry.PersonId == form[WhichOf(field)])
            ?? (fitting.Count == 1 ? fitting[0] : exact.Count == 1 ? exact[0] : null);
        return meant is not null ? new PersonPick(meant.Entry.PersonId, [], null)
            : fitting.Count == 0 ? new PersonPick(null, [], new FieldError(field, "rules.nobody-fits"))
            : new PersonPick(null, [.. fitting.Select(Of)], new FieldError(WhichOf(field), "rules.choose-one"));
    }

    private static Choice Of(ListedPerson person) => new(person.Entry.PersonId, person.Entry.Name, person.Entry.Email);
}
