using MentorFlow.Domain.Meetings;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Meetings;

/// <summary>What others of the program offer for one meeting, to search by topic, skill and language; and one's own meetings.</summary>
public sealed class OffersScreen(ParticipantAccess access, OfferReading offers, TimeProvider clock)
{
    [Function("ShowOffers")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/offers/{program}")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant =>
            {
                var (canOffer, canBook) = (MeetingRules.CanOffer(participant.Enrollment), MeetingRules.CanBook(participant.Enrollment));
                if (!MeetingRules.AreOn(participant.Program) || (!canOffer && !canBook))
                {
                    return EntrancePages.NotFound(request);
                }

                var search = OfferSearch.Of(request.Query);
                var list = await offers.ListAsync(participant, search, cancellation);
                return Page.Show<OffersPage, OffersModel>(
                    request,
                    new OffersModel(
                        participant,
                        search with { Page = list.Page },
                        list,
                        await offers.OwnAsync(participant, cancellation),
                        canOffer,
                        canBook,
                        clock.GetUtcNow()));
            },
            cancellation);
}

/// <param name="Own">Meetings of the reader that are ahead, or that they are asked about.</param>
/// <param name="Now">UTC.</param>
public sealed record OffersModel(
    Participant Participant, OfferSearch Search, OfferList List, IReadOnlyList<MeetingShown> Own, bool CanOffer, bool CanBook, DateTimeOffset Now)
{
    public string Path => Paths.Offers(Participant.ProgramId);
}
