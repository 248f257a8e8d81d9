using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>What somebody has learned in a mentorship, also from what failed, for themselves alone (R91).</summary>
public sealed class LessonsScreen(MentorshipAccess access, LessonActs acts, PairCare care)
{
    private const string Route = "m/lessons/{program}/{mentorship}";

    [Function("ShowLessons")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(request, program, mentorship, pair => ShowAsync(request, pair, FormState.Empty, cancellation), cancellation);

    [Function("KeepLesson")]
    public Task<IResult> KeepAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var text = form["lesson"].ToString().ReplaceLineEndings("\n");
                var id = Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid();
                return await acts.KeepAsync(pair.Mentorship, pair.Participant.PersonId, id.ToString(), text, cancellation) is { } error
                    ? await ShowAsync(request, pair, FormState.Sent(form, [error]), cancellation)
                    : Page.SeeOther(request, Paths.Lessons(program, mentorship).With(Done.LessonKept));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Pair pair, FormState state, CancellationToken cancellation) =>
        Page.Show<LessonsPage, LessonsModel>(
            request,
            new LessonsModel(pair, await care.LessonsAsync(pair, cancellation), Guid.NewGuid(), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

/// <param name="Lessons">The newest first.</param>
/// <param name="NewId">Of the lesson that is written next: the same form sent twice is one.</param>
public sealed record LessonsModel(Pair Pair, IReadOnlyList<Lesson> Lessons, Guid NewId, FormState State);
