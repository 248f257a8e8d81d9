using System.Globalization;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Hours;

/// <summary>Somebody's own hours, in every program: line by line, and the statement of a year to print (R100).</summary>
public sealed class HoursScreen(ParticipantAccess access, TimeProvider clock)
{
    private const string Route = "m/hours";

    [Function("ShowHours")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => ShowAsync(request, visitor, year: null, cancellation), cancellation);

    [Function("ShowHoursOfYear")]
    public Task<IResult> ShowYearAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/{{year}}")] HttpRequest request,
        string year,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor => year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? await ShowAsync(request, visitor, number, cancellation)
                : EntrancePages.NotFound(request),
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Visitor visitor, int? year, CancellationToken cancellation)
    {
        var all = await access.Store.HoursOfPersonAsync(visitor.PersonId, cancellation);
        IReadOnlyList<ProgramHours> shown =
        [
            .. all.Select(one => year is { } only ? one.In(only) : one)
                .Where(one => one.Entries.Count > 0)
                .Select(one => one with { Program = visitor.Reads(one.Program) }),
        ];
        return Page.Show<HoursPage, HoursModel>(
            request,
            new HoursModel(visitor, shown, year, clock.GetUtcNow())
            {
                Years = [.. all.SelectMany(one => one.Years).Distinct().OrderDescending()],
                Partners = await PartnersAsync(visitor.PersonId, shown, cancellation),
            });
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> PartnersAsync(
        string personId, IReadOnlyList<ProgramHours> shown, CancellationToken cancellation)
    {
        var partners = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (programId, mentorshipId) in shown.SelectMany(one => one.Entries)
            .Where(entry => entry.MentorshipId is not null)
            .Select(entry => (entry.ProgramId, entry.MentorshipId!))
            .Distinct())
        {
            var names = new List<string>();
            if (await access.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is { Value: var mentorship })
            {
                foreach (var member in mentorship.Others(personId))
                {
                    if (await access.Store.FindAsync(Person.KeyOf(member.PersonId), cancellation) is { Value: var person })
                    {
                        names.Add(person.CallName);
                    }
                }
            }

            partners[mentorshipId] = names;
        }

        return partners;
    }
}

/// <param name="Programs">Of the year, or all; those without a line are left out.</param>
/// <param name="Year">Null for all.</param>
/// <param name="Now">UTC.</param>
public sealed record HoursModel(Visitor Visitor, IReadOnlyList<ProgramHours> Programs, int? Year, DateTimeOffset Now)
{
    /// <summary>That have lines, the latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>What the visitor calls the others, by mentorship.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Partners { get; init; }

    public HoursSum Sum => HoursSum.Of(Programs.SelectMany(program => program.Entries));

    public IReadOnlyList<string> PartnersOf(HoursEntry entry) =>
        entry.MentorshipId is { } mentorship && Partners.TryGetValue(mentorship, out var names) ? names : [];
}
