using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Cards;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Puts together the page of a mentorship, for all whose forms stand on it.</summary>
public sealed class PairPage(PairThread thread, PairDevices devices, PairCare care, PairAfter after, CardReading cards, TimeProvider clock)
{
    /// <param name="message">Of the form that writes a message; empty where none was sent.</param>
    /// <param name="plan">Of the form that plans a session after the end, likewise.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, Pair pair, FormState message, FormState plan, CancellationToken cancellation)
    {
        var messages = await thread.ReadAsync(request, pair, message, cancellation);
        return Page.Show<MentorshipPage, MentorshipModel>(
            request,
            MentorshipModel.Of(pair, request.Texts(), clock.GetUtcNow(), messages) with
            {
                Devices = await devices.ReadAsync(pair, cancellation),
                Care = await care.ReadAsync(pair, cancellation),
                After = await after.ReadAsync(pair, plan, cancellation),
                Cards = await cards.NowAsync(pair.Participant, pair.CardFacts, request.Texts(), cancellation),
            },
            message.Errors.Count + plan.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
