using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Shows a person as they stand: when somebody looks, and when one of the forms on the page comes back.</summary>
public sealed class PersonView(ConsoleEntry access, IDocumentStore store, Timeline timeline)
{
    /// <summary>In the address: from which note on, the newest first.</summary>
    public const string NotesAfter = "notes";

    // A note may be long, and a page is not.
    private const int NotesShown = 10;

    /// <param name="invitation">Of the form that invites.</param>
    /// <param name="note">Of the form for a note.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, string personId, FormState invitation, FormState note, CancellationToken cancellation)
    {
        if (await PersonFacts.ReadAsync(store, personId, cancellation) is not { } facts)
        {
            return access.NotFound(request, "person");
        }

        var names = new Dictionary<string, string>();
        var stories = new List<(MentoringProgram, IReadOnlyList<TimelineEntry>)>();
        foreach (var programId in facts.Enrollments.Select(enrollment => enrollment.ProgramId))
        {
            names[programId] = await store.ProgramNameAsync(programId, cancellation);
            if (await store.ReadProgramAsync(programId, cancellation) is { } program)
            {
                stories.Add((program, await timeline.ReadAsync(programId, personId, request.Texts(), cancellation)));
            }
        }

        var others = await store.ProgramsAsync(cancellation)
            .Where(program => PeopleList.IsGoing(program) && facts.Enrollments.All(one => one.ProgramId != program.ProgramId || CanComeAgain(one)))
            .ToListAsync(cancellation);
        var model = new PersonModel(
            access.Visit(request),
            facts,
            names,
            others,
            stories,
            await timeline.ReadAsync(personId, request.Texts(), cancellation),
            await NotesAsync(request, personId, note, cancellation),
            invitation);
        var hasErrors = invitation.Errors.Count > 0 || note.Errors.Count > 0;
        return Page.Show<PersonPage, PersonModel>(request, model, hasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<NotesModel> NotesAsync(HttpRequest request, string personId, FormState state, CancellationToken cancellation) => new(
        await store.PageAsync<PersonNote, PersonNote>(
            Partition.Person(personId),
            request.Query[NotesAfter],
            NotesShown,
            ValueTask.FromResult,
            cancellation,
            new DocumentQuery<PersonNote>(Descending: true)),
        Actors.Coordinator(request.Coordinator().Id),
        state);
}

/// <param name="ProgramNames">By id, of every program the person takes part in.</param>
/// <param name="Programs">That the person can be invited to.</param>
/// <param name="Stories">What happened in each program.</param>
/// <param name="Story">What happened outside programs.</param>
/// <param name="State">The form that invites.</param>
public sealed record PersonModel(
    ConsoleVisit Visit,
    PersonFacts Facts,
    IReadOnlyDictionary<string, string> ProgramNames,
    IReadOnlyList<ProgramListing> Programs,
    IReadOnlyList<(MentoringProgram Program, IReadOnlyList<TimelineEntry> Entries)> Stories,
    IReadOnlyList<TimelineEntry> Story,
    NotesModel Notes,
    FormState State);

/// <param name="Page">The newest first.</param>
/// <param name="Reader">As the ledger writes them: notes of their own can be removed.</param>
/// <param name="State">The form for one more.</param>
public sealed record NotesModel(PageOfItems<PersonNote> Page, string Reader, FormState State);
