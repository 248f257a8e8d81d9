using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>Which people of a program are looked at.</summary>
/// <param name="Stage">Only those in this stage; null for all.</param>
/// <param name="After">Where the page before ended; null or empty for the first.</param>
public sealed record EnrollmentsQuery(EnrollmentStage? Stage, string? After)
{
    public static EnrollmentsQuery All { get; } = new(Stage: null, After: null);
}

/// <summary>The forms of the page, as they stand.</summary>
/// <param name="Invitation">That invites more people.</param>
/// <param name="Selection">That does something with those who are chosen.</param>
public sealed record EnrollmentForms(FormState Invitation, FormState Selection)
{
    public static EnrollmentForms Empty { get; } = new(FormState.Of(("role", nameof(ProgramRole.Mentee))), FormState.Empty);

    public bool HasErrors => Invitation.Errors.Count > 0 || Selection.Errors.Count > 0;
}

/// <summary>Shows who is in a program: when somebody looks, and when one of the forms on the page comes back.</summary>
public sealed class EnrollmentsView(ConsoleEntry access, IDocumentStore store)
{
    public async Task<IResult> ShowAsync(
        HttpRequest request, MentoringProgram program, EnrollmentsQuery query, EnrollmentForms forms, CancellationToken cancellation)
    {
        var names = new PersonNames(store, request.Texts());
        var page = await store.PageAsync<Enrollment, EnrollmentFacts>(
            program.Partition, query.After, limit: null, enrollment => EnrollmentFacts.OfAsync(enrollment, names, cancellation), cancellation,
            EnrollmentFacts.In(query.Stage));

        // Nobody of them is in the program yet: they stand before everybody who is.
        var questions = query.Stage is null && string.IsNullOrEmpty(query.After)
            ? await store.OpenQuestionsAsync(program, Paging.MostItems, names, cancellation)
            : [];
        var model = new EnrollmentsModel(access.Visit(request), program, query.Stage, page, questions, forms)
        {
            Room = await store.RoomAsync(program, cancellation),
            Tracks = await store.TracksAsync(program.ProgramId, cancellation),
            Line = query.Stage is EnrollmentStage.Waitlisted
                ? (await store.LineAsync(program.ProgramId, cancellation)).Index().ToDictionary(one => one.Item.Value.PersonId, one => one.Index + 1)
                : [],
        };
        return Page.Show<EnrollmentsPage, EnrollmentsModel>(
            request, model, forms.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Stage">Only this one; null for all.</param>
/// <param name="Questions">Of those who are invited when their manager says yes.</param>
public sealed record EnrollmentsModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    EnrollmentStage? Stage,
    PageOfItems<EnrollmentFacts> Enrollments,
    IReadOnlyList<ManagerQuestionFacts> Questions,
    EnrollmentForms Forms)
{
    /// <summary>What places there are; null in a program without a size cap.</summary>
    public ProgramRoom? Room { get; init; }

    /// <summary>The parts that the program has; none for most.</summary>
    public IReadOnlyList<Track> Tracks { get; init; } = [];

    /// <summary>Who waits for a place, and which one is theirs, from 1; by person.</summary>
    public IReadOnlyDictionary<string, int> Line { get; init; } = new Dictionary<string, int>();
}
