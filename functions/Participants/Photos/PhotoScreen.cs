using MentorFlow.Domain.Photos;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Attachments;
using MentorFlow.Orchestrations.Photos;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Photos;

/// <summary>One's own photo, kept and taken away on a page of its own, and the pictures of others for who may see them.</summary>
public sealed class PhotoScreen(ParticipantAccess access, PhotoActs acts)
{
    internal const string Field = "files";

    /// <summary>As large as a camera makes one, in bytes: a form that is not read is answered without the limit, and without a way back.</summary>
    private const long LargestForm = 16 * 1024 * 1024;

    private const string Route = "m/photo/{program}";
    private const string RemoveRoute = Route + "/remove";

    [Function("ShowPhotoPage")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, FormState.Empty, cancellation), cancellation);

    [Function("KeepPhoto")]
    public Task<IResult> KeepAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (AttachmentActs.ChosenOf(form, Field) is not [var sent, ..])
                {
                    var missing = FormState.Sent(form, [new FieldError(Field, "profile-more.rules.photo-empty")]);
                    return await ShowAsync(request, participant, missing, cancellation);
                }

                var kept = await acts.KeepAsync(participant.PersonId, Field, sent, cancellation);
                return kept.Refusal is { } refusal
                    ? await ShowAsync(request, participant, FormState.Sent(form, refusal.Fields), cancellation)
                    : Page.SeeOther(request, Paths.Photo(program).With(Done.PhotoKept));
            },
            cancellation,
            LargestForm);

    /// <summary>Where the form's address is asked for again, it is the page of it.</summary>
    [Function("RemovePhotoAgain")]
    public static IResult BackToPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = RemoveRoute)] HttpRequest request, string program) =>
        Page.SeeOther(request, Paths.Photo(program));

    [Function("RemovePhoto")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = RemoveRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                await acts.RemoveAsync(participant.PersonId, cancellation);
                return Page.SeeOther(request, Paths.Photo(program).With(Done.PhotoRemoved));
            },
            cancellation);

    [Function("GetPhoto")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/of/{person}")] HttpRequest request,
        string program,
        string person,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => await access.FindPersonAsync(person, cancellation) is not null
                && await access.Store.MaySeePhotoAsync(program, participant.PersonId, person, cancellation)
                && await acts.OpenAsync(person, cancellation) is var (content, mediaType)
                ? Page.Download(request, content, mediaType, "photo")
                : EntrancePages.NotFound(request),
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState state, CancellationToken cancellation) =>
        Page.Show<PhotoPage, PhotoModel>(
            request,
            new PhotoModel(participant, await acts.FindAsync(participant.PersonId, cancellation), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}

/// <param name="Photo">Null while there is none.</param>
public sealed record PhotoModel(Participant Participant, ProfilePhoto? Photo, FormState State);
