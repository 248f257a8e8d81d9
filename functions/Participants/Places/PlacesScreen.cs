using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Places;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Places;

/// <summary>One place for how many mentorships somebody takes on: in all programs, and in each, with what runs (R23, R46).</summary>
public sealed class PlacesScreen(ParticipantAccess access, BudgetActs budgets, ProfileActs profiles)
{
    private const string Route = "m/places";

    [Function("ShowPlaces")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor =>
            {
                var (known, parts) = await ReadAsync(visitor, cancellation);
                return Show(request, new PlacesModel(visitor, known, parts, PlacesForm.Of(known, parts)));
            },
            cancellation);

    [Function("SavePlaces")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                var (known, parts) = await ReadAsync(visitor, cancellation);
                var (budget, shares, errors) = PlacesForm.Read(form, known ?? new MentoringBudget(visitor.PersonId), parts);
                if (errors.Count > 0)
                {
                    return Show(request, new PlacesModel(visitor, known, parts, FormState.Sent(form, errors)));
                }

                await budgets.SetAsync(budget, cancellation);
                foreach (var (programId, share) in shares)
                {
                    await profiles.SaveCapacityAsync(programId, visitor.PersonId, share, cancellation);
                }

                return Page.SeeOther(request, Paths.Places.With(Done.PlacesSaved));
            },
            cancellation);

    private async Task<(MentoringBudget? Known, IReadOnlyList<ProgramPart> Parts)> ReadAsync(Visitor visitor, CancellationToken cancellation) =>
        (await budgets.FindAsync(visitor.PersonId, cancellation), await budgets.PartsAsync(visitor.PersonId, cancellation));

    private static IResult Show(HttpRequest request, PlacesModel model) => Page.Show<PlacesPage, PlacesModel>(
        request, model, model.State.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

/// <param name="Budget">Null while they said nothing of all programs together.</param>
/// <param name="Parts">Programs in which they can be matched, or will be.</param>
public sealed record PlacesModel(Visitor Visitor, MentoringBudget? Budget, IReadOnlyList<ProgramPart> Parts, FormState State)
{
    /// <summary>In all programs now.</summary>
    public int TakenAs(ProgramRole role) => Parts.Where(part => part.Enrollment.Role == role).Sum(part => part.Places.Here);

    /// <summary>Whether more runs than they want: nothing ends by it.</summary>
    public bool IsOver(ProgramRole role) => TakenAs(role) > Budget?.Of(role);
}
