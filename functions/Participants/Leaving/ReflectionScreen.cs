using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Leaving;

/// <summary>
/// Where somebody thinks over, for themselves, why it may not click, and finds three ways on: to talk about it, to change the agreement, or to part in
/// good words (R94). Nobody else reads it, and nobody has to do it.
/// </summary>
public sealed class ReflectionScreen(MentorshipAccess access, LessonActs acts, IDocumentStore store, TimeProvider clock)
{
    private const string Route = "m/reflect/{program}/{mentorship}";

    [Function("ShowReflection")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair =>
            {
                if (!pair.Mentorship.IsOpen)
                {
                    return Page.SeeOther(request, Paths.Mentorship(program, mentorship));
                }

                var kept = (await store.FindAsync(Reflection.KeyOf(program, mentorship, pair.Participant.PersonId), cancellation))?.Value;
                var state = kept is null
                    ? FormState.Empty
                    : FormState.Of(("cause", kept.Cause?.ToString()), ("happens", kept.Happens), ("needs", kept.Needs));
                return Page.Show<ReflectionPage, ReflectionModel>(request, new ReflectionModel(pair, kept, state));
            },
            cancellation);

    [Function("KeepReflection")]
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
                var reflection = new Reflection(
                    program,
                    mentorship,
                    pair.Participant.PersonId,
                    Choice.Read<ReflectionCause>(form["cause"]),
                    Said(form, "happens"),
                    Said(form, "needs"),
                    clock.GetUtcNow());
                var errors = await acts.ReflectAsync(reflection, cancellation);
                return errors.Count > 0
                    ? Page.Show<ReflectionPage, ReflectionModel>(
                        request, new ReflectionModel(pair, Kept: null, FormState.Sent(form, errors)), StatusCodes.Status422UnprocessableEntity)
                    : Page.SeeOther(request, Paths.Reflect(program, mentorship).With(Done.ReflectionKept));
            },
            cancellation);

    private static string Said(IFormCollection form, string field) => form[field].ToString().Trim().ReplaceLineEndings("\n");
}

/// <param name="Kept">What the reader has thought over before; null for nothing.</param>
public sealed record ReflectionModel(Pair Pair, Reflection? Kept, FormState State);
