using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hours;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Hours;

/// <summary>The hours of one person in a program, line by line, and the form that puts them right (R100).</summary>
public sealed class ConsoleHoursOfPerson(ConsoleEntry access, IDocumentStore store, HoursActs acts)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/hours/{{personId:{Ids.Rule}}}";

    [Function(nameof(ConsoleHoursOfPerson))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string programId,
        string personId,
        CancellationToken cancellation) =>
        ShowAsync(request, programId, personId, state: null, cancellation);

    [Function("ConsoleHoursCorrect")]
    public Task<IResult> CorrectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var made = await acts.CorrectAsync(programId, personId, Read(form), Actors.Coordinator(request.Coordinator().Id), cancellation);
                return made.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, programId, personId, FormState.Sent(form, errors), cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "person-in-program"),
                    _ => Page.SeeOther(request, ConsolePaths.HoursOf(programId, personId).With(Done.HoursCorrected)),
                };
            },
            cancellation);

    // What is no number changes nothing, and what is no day is none: the rules say so.
    private static HoursCorrection Read(IFormCollection form)
    {
        _ = int.TryParse(form["minutes"].ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes);
        var id = Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid();
        return new HoursCorrection(
            id.ToString(),
            minutes,
            DateOnly.TryParseExact(form["day"].ToString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            form["reason"].ToString().ReplaceLineEndings(" "),
            form["mentorship"].ToString() is { Length: > 0 } mentorship ? mentorship : null);
    }

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, string personId, FormState? state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program
            || await store.ReadAsync(Enrollment.KeyOf(programId, personId), cancellation) is null)
        {
            return access.NotFound(request, "person-in-program");
        }

        var (visit, names) = (access.Visit(request), new PersonNames(store, request.Texts()));
        var partners = new Dictionary<string, IReadOnlyList<string>>();
        await foreach (var mentorship in store.MentorshipsOfAsync(programId, personId, cancellation))
        {
            var others = await names.FindAsync(mentorship.Others(personId).Select(member => member.PersonId), cancellation);
            partners[mentorship.MentorshipId] = [.. others.Select(other => other.Name)];
        }

        var model = new PersonHoursModel(
            visit,
            program,
            await names.FindAsync(personId, cancellation),
            await store.HoursOfAsync(programId, personId, cancellation),
            partners,
            state ?? FormState.Of(("day", visit.Now.ToZone(program.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        return Page.Show<PersonHoursPage, PersonHoursModel>(
            request, model, state is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <param name="Entries">The earliest first.</param>
/// <param name="Partners">Names of the others, by mentorship.</param>
/// <param name="State">Of the form.</param>
public sealed record PersonHoursModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    PersonRef Person,
    IReadOnlyList<HoursEntry> Entries,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Partners,
    FormState State)
{
    /// <summary>Of the next correction: the same form sent twice is one.</summary>
    public Guid NewId { get; } = Guid.NewGuid();

    public HoursSum Sum => HoursSum.Of(Entries);

    public IReadOnlyList<string> PartnersOf(HoursEntry entry) =>
        entry.MentorshipId is { } mentorship && Partners.TryGetValue(mentorship, out var names) ? names : [];
}
