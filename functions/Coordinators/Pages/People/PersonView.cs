using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Shows a person as they stand: when somebody looks, and when one of the forms on the page comes back.</summary>
public sealed class PersonView(ConsoleEntry access, IConsoleAccess entrance, IDocumentStore store, Timeline timeline, MailReading mails, PrivacyReading privacy)
{
    /// <summary>In the address: from which note on, the newest first.</summary>
    public const string NotesAfter = "notes";

    // A note may be long, and a page is not.
    private const int NotesShown = 10;

    private const int MailsShown = 10;

    /// <param name="forms">Of which one may have come back.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, string personId, PersonForms forms, CancellationToken cancellation)
    {
        if (await PersonFacts.ReadAsync(store, personId, request.Scope(), cancellation) is not { } facts)
        {
            return await store.ReadAsync(PersonAlias.KeyOf(personId), cancellation) is { } alias
                ? Page.SeeOther(request, ConsolePaths.Person(alias.SameAs))
                : access.NotFound(request, "person");
        }

        var visit = access.Visit(request);
        var record = await store.ReadAsync(HrisRecord.KeyOf(personId), cancellation);
        var names = new Dictionary<string, string>();
        var stories = new List<(MentoringProgram, IReadOnlyList<TimelineEntry>)>();
        var answers = new Dictionary<string, IReadOnlyList<ShownAnswer>>();
        foreach (var programId in facts.Enrollments.Select(enrollment => enrollment.ProgramId).Union(facts.Questions.Select(question => question.ProgramId)))
        {
            names[programId] = await store.ProgramNameAsync(programId, cancellation);
            if (await store.ReadProgramAsync(programId, cancellation) is { } program)
            {
                stories.Add((program, await timeline.ReadAsync(programId, personId, request.Texts(), cancellation)));
                answers[programId] = await AnswersAsync(program, personId, request.Texts().Language.Tag, cancellation);
            }
        }

        var others = await store.ProgramsAsync(request.Scope(), cancellation)
            .Where(program => PeopleList.IsGoing(program) && facts.Enrollments.All(one => one.ProgramId != program.ProgramId || CanComeAgain(one)))
            .ToListAsync(cancellation);
        var model = new PersonModel(
            visit,
            facts,
            names,
            others,
            stories,
            request.Scope().IsAdministrator ? await timeline.ReadAsync(personId, request.Texts(), cancellation) : [],
            await NotesAsync(request, personId, forms.Note, cancellation),
            forms)
        {
            CanBeSeenAs = request.Scope().IsAdministrator && entrance is LocalConsoleAccess,
            Host = facts.Person is { IsGuest: true, InvitedBy: { } host } ? await new PersonNames(store, request.Texts()).FindAsync(host, cancellation) : null,
            LastDay = record is null ? null : GuestDecisions.LastDay(record, facts.Zone, visit.Now),
            HrIds = IdsOf(record, facts.Person),
            Wish = await store.ReadAsync(PersonWish.KeyOf(personId), cancellation),
            Answers = answers,
            HasPhoto = await store.ReadAsync(ProfilePhoto.KeyOf(personId), cancellation) is not null,
            Privacy = await privacy.OfPersonAsync(personId, cancellation),
            Mails = await mails.ToPersonAsync(personId, MailsShown, request.Scope(), request.Texts(), cancellation),
        };
        return Page.Show<PersonPage, PersonModel>(request, model, forms.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static IReadOnlyList<string> IdsOf(HrisRecord? record, Person person) => (record, person.ExternalId) switch
    {
        ({ } known, _) => known.Ids,
        (null, { } only) => [only],
        _ => [],
    };

    private async Task<IReadOnlyList<ShownAnswer>> AnswersAsync(
        MentoringProgram program, string personId, string language, CancellationToken cancellation) =>
        program.Profile is not null && await store.ReadAsync(Enrollment.KeyOf(program.ProgramId, personId), cancellation) is { Profile: { } profile } enrollment
            ? QuestionAnswers.SeenBy(AnswerSight.Coordinator, program.Profile, enrollment.Role, profile.Answers, language)
            : [];

    private static bool CanComeAgain(EnrollmentFacts enrollment) =>
        enrollment.Stage is EnrollmentStage.Declined or EnrollmentStage.Lapsed or EnrollmentStage.Left or EnrollmentStage.Completed
            or EnrollmentStage.Unmatched;

    private async Task<NotesModel> NotesAsync(HttpRequest request, string personId, FormState state, CancellationToken cancellation) => new(
        await store.PageAsync<PersonNote, PersonNote>(
            Partition.Person(personId),
            request.Query[NotesAfter],
            NotesShown,
            ValueTask.FromResult,
            cancellation,
            new DocumentQuery<PersonNote>(Descending: true),
            NoteFacts.ReadBy(request)),
        Actors.Coordinator(request.Coordinator().Id),
        state);
}

/// <param name="ProgramNames">By id, of every program that the person takes part in, or that their manager was asked for.</param>
/// <param name="Programs">That the person can be invited to.</param>
/// <param name="Stories">What happened in each program.</param>
/// <param name="Story">What happened outside programs.</param>
public sealed record PersonModel(
    ConsoleVisit Visit,
    PersonFacts Facts,
    IReadOnlyDictionary<string, string> ProgramNames,
    IReadOnlyList<ProgramListing> Programs,
    IReadOnlyList<(MentoringProgram Program, IReadOnlyList<TimelineEntry> Entries)> Stories,
    IReadOnlyList<TimelineEntry> Story,
    NotesModel Notes,
    PersonForms Forms)
{
    /// <summary>Whether the reader may look at the person's own pages.</summary>
    public bool CanBeSeenAs { get; init; }

    /// <summary>Who invited a guest; null for everybody else.</summary>
    public PersonRef? Host { get; init; }

    /// <summary>Where they live; null when no end is announced.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Every id that HR knows the person by.</summary>
    public IReadOnlyList<string> HrIds { get; init; } = [];

    /// <summary>What a list said that they wish for; null when none did.</summary>
    public PersonWish? Wish { get; init; }

    /// <summary>Whether they have one to show.</summary>
    public bool HasPhoto { get; init; }

    /// <summary>To the own questions of each program, as far as its coordinators see them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ShownAnswer>> Answers { get; init; } = new Dictionary<string, IReadOnlyList<ShownAnswer>>();

    /// <summary>What they asked for about what is stored of them.</summary>
    public required PersonPrivacy Privacy { get; init; }

    /// <summary>The newest to the person.</summary>
    public IReadOnlyList<MailRow> Mails { get; init; } = [];
}

/// <param name="Page">The newest first.</param>
/// <param name="Reader">As the ledger writes them: notes of their own can be removed.</param>
/// <param name="State">The form for one more.</param>
public sealed record NotesModel(PageOfItems<PersonNote> Page, string Reader, FormState State);
