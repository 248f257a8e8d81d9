using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Fairness;
using MentorFlow.Orchestrations.Pages;
using MentorFlow.Orchestrations.Photos;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Stories;
using MentorFlow.Orchestrations.TextMessages;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Consents;

/// <summary>Everything that somebody agreed to, word by word and with its day, each to be taken back with one press, as it was given.</summary>
public sealed class ConsentsScreen(ParticipantAccess access, ConsentReading reading, ConsentActs consents, EnrollmentActs enrollments, OtherConsentActs others)
{
    /// <summary>What a form does: the names of its buttons, or one of <see cref="GivenConsent"/>.</summary>
    internal const string Act = "act";

    internal const string Agree = "agree";

    internal const string Leave = "leave";

    private const string Route = "m/consents";

    [Function("ShowConsents")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor =>
            {
                var (programs, rest) = await reading.ReadAsync(visitor, request.Texts().Content, cancellation);
                return Page.Show<ConsentsPage, ConsentsModel>(request, new ConsentsModel(visitor, programs, rest));
            },
            cancellation);

    [Function("ChangeConsents")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                var (act, program) = (form[Act].ToString(), form["program"].ToString());
                if (act is Agree or Leave && await Participant.FindAsync(access.Store, visitor, program, cancellation) is null)
                {
                    return EntrancePages.NotFound(request);
                }

                switch (act)
                {
                    case Agree:
                        await consents.RenewAsync(program, visitor.PersonId, ConsentForm.ReadIn(form, request.Texts().Content), cancellation);
                        return Page.SeeOther(request, Paths.Consents.With(Done.ConsentRenewed));
                    case Leave:
                        await enrollments.LeaveAsync(program, visitor.PersonId, cancellation);
                        return Page.SeeOther(request, Paths.Consents.With(Done.LeftProgram));
                    default:
                        return Enum.TryParse<GivenConsent>(act, out var kind) && Enum.IsDefined(kind)
                            && await others.WithdrawAsync(kind, visitor.PersonId, program, form["mentorship"].ToString(), cancellation)
                                ? Page.SeeOther(request, Paths.Consents.With(Done.ConsentWithdrawn))
                                : EntrancePages.NotFound(request);
                }
            },
            cancellation);
}

/// <param name="Programs">Of taking part.</param>
/// <param name="Others">Of everything beside it.</param>
public sealed record ConsentsModel(Visitor Visitor, IReadOnlyList<ProgramConsent> Programs, IReadOnlyList<OtherConsent> Others);

/// <summary>Takes back what somebody agreed to beside taking part; a second press finds it gone, and that is fine.</summary>
public sealed class OtherConsentActs(
    TextNumberActs numbers, PhotoActs photos, ProfileActs profiles, FairnessActs fairness, RecognitionActs recognition, ShownActs shown, StoryActs stories)
{
    /// <param name="program">Its id; empty for what holds in every program.</param>
    /// <param name="mentorship">Its id; empty for what is about none.</param>
    /// <returns>False for what names a program or a mentorship that it is not in.</returns>
    public async Task<bool> WithdrawAsync(GivenConsent kind, string personId, string program, string mentorship, CancellationToken cancellation)
    {
        if (kind is GivenConsent.TextMessages or GivenConsent.Photo)
        {
            await (kind is GivenConsent.Photo
                ? photos.RemoveAsync(personId, cancellation)
                : numbers.EraseAsync(personId, Actors.Person(personId), cancellation));
            return true;
        }

        if (!IsId(program) || (kind is GivenConsent.Story && !IsId(mentorship)))
        {
            return false;
        }

        await (kind switch
        {
            GivenConsent.Likeness => profiles.SaveLikenessAsync(program, personId, [], cancellation),
            GivenConsent.Fairness => fairness.TellAsync(program, personId, group: null, cancellation),
            GivenConsent.Recognition => recognition.WithdrawAsync(program, personId, cancellation),
            GivenConsent.Thanks => recognition.TakeBackAsync(program, personId, cancellation),
            GivenConsent.Shown => shown.HideAsync(program, personId, cancellation),
            _ => (Task)stories.WithdrawAsync(program, mentorship, personId, cancellation),
        });
        return true;
    }

    // Ids of ours have no other signs, and Cosmos DB takes a request for one with some of them as an error.
    private static bool IsId(string text) => text.Length is > 0 and <= 100 && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_');
}
