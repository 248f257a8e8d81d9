using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Search;

/// <summary>
/// Finds people by name or mail address, the mails to them, programs by name, mentorships by a member's name, from any page of the console.
/// </summary>
public sealed class ConsoleSearch(
    ConsoleEntry access, IDocumentStore store, PeopleDirectory directory, MentorshipReading mentorships, MailReading mails)
{
    /// <summary>Of one kind; the lists show the rest.</summary>
    private const int Most = 10;

    private const int ShortestText = 2;

    [Function(nameof(ConsoleSearch))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/search")] HttpRequest request, CancellationToken cancellation)
    {
        var query = ListQuery.Of(request);
        var words = query.Text.Length < ShortestText ? [] : Folded.WordsOf(query.Text);
        return Page.Show<SearchPage, SearchModel>(
            request, new SearchModel(access.Visit(request), query.Text, words.Count == 0 ? null : await FindAsync(request, query.Text, words, cancellation)));
    }

    private async Task<SearchResults> FindAsync(HttpRequest request, string text, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var everybody = await directory.ReadAsync(request.Scope(), cancellation);
        var programs = await store.ProgramsAsync(request.Scope(), cancellation).ToListAsync(cancellation);
        var rows = await mentorships.ReadAsync(programId: null, request.Scope(), request.Texts(), cancellation);
        return new SearchResults(
            Found<ListedPerson>.Of(everybody.People, person => Folded.Holds(person.Searched, words), Most),
            Found<ProgramListing>.Of(programs, program => Folded.Holds(Folded.Of(program.Name), words), Most),
            Found<MentorshipRow>.Of(rows, row => Folded.Holds(row.Searched, words), Most),
            await mails.ToReceiversAsync(text, Most, request.Scope(), request.Texts(), cancellation));
    }
}

/// <summary>The first of one kind that fit.</summary>
/// <param name="Count">How many fit.</param>
public sealed record Found<T>(IReadOnlyList<T> First, int Count)
{
    public static Found<T> Of(IEnumerable<T> all, Func<T, bool> fits, int most)
    {
        var found = all.Where(fits).ToList();
        return new Found<T>([.. found.Take(most)], found.Count);
    }
}

/// <param name="Mails">The newest to people who fit.</param>
public sealed record SearchResults(
    Found<ListedPerson> People, Found<ProgramListing> Programs, Found<MentorshipRow> Mentorships, IReadOnlyList<MailRow> Mails)
{
    public bool AreEmpty => People.Count + Programs.Count + Mentorships.Count + Mails.Count == 0;
}

/// <param name="Results">Null where too little was typed to look for.</param>
public sealed record SearchModel(ConsoleVisit Visit, string Text, SearchResults? Results);
