using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Meetings;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// Single meetings, where a program has them: some mentors offer them, some mentees look at what is offered and take a time or ask for one, and both say
/// afterwards how it was. Nobody is asked to do the first two, so that each does them from a stream of their own.
/// </summary>
public sealed class SingleMeetingActing(World world, RehearsalLog log, IDocumentStore store, BookingActs acts, RehearsalSettings settings)
{
    private const double Offers = 0.5;
    private const double Looks = 0.6;
    private const double GivesATime = 0.85;
    private const double CallsOff = 0.05;
    private const double Happens = 0.92;
    private const double Again = 0.6;
    private const double Together = 0.4;

    private const int Times = 3;
    private const int TimesOffered = 3;
    private const int HoursToChooseFrom = 20;
    private const int MostAMonth = 3;
    private const int Minutes = 30;

    private static readonly TimeSpan Month = TimeSpan.FromDays(28);
    private static readonly TimeSpan Notice = TimeSpan.FromDays(2);

    private readonly HashSet<string> begun = [];

    /// <summary>Somebody is in the pool or matched.</summary>
    public void TakesPart(Enrollment enrollment)
    {
        if (log.ProgramOf(enrollment.ProgramId) is not { SingleMeetings: true }
            || world.Cast.Find(enrollment.PersonId) is not { } who
            || !begun.Add($"{enrollment.ProgramId} {enrollment.PersonId}"))
        {
            return;
        }

        var chance = Chance.Of(settings.Seed, $"meetings {enrollment.ProgramId} {who.Member.Person.ExternalId}");
        if (MeetingRules.CanOffer(enrollment) && chance.Happens(Offers))
        {
            Monthly(who, chance, Times, () => OfferAsync(who, chance, enrollment.ProgramId));
        }

        if (MeetingRules.CanBook(enrollment) && chance.Happens(Looks))
        {
            Monthly(who, chance, Times, () => LookAsync(who, chance, enrollment.ProgramId));
        }
    }

    /// <summary>A host is asked for a time, and gives one or calls it off.</summary>
    public void AskedForATime(Participant who, string programId, string bookingId) => world.Maybe(who, async () =>
    {
        var gives = who.Chance.Happens(GivesATime);
        if (await world.FindAsync(MeetingBooking.KeyOf(programId, bookingId)) is { At: null, CancelledAt: null } booking
            && world.Cast.Find(booking.BookerId) is { } booker)
        {
            await (gives
                ? World.TryAsync(
                    acts.SetTimeAsync(
                        programId, bookingId, who.PersonId, CommonHour.After(world.Now + Notice, who.Member.Profile, booker.Member.Profile)),
                    "at")
                : World.DoAsync(acts.CancelAsync(programId, bookingId, who.PersonId)));
        }
    });

    /// <summary>The meeting is in both calendars; now and then something comes between.</summary>
    public void Booked(Participant who, string programId, string bookingId)
    {
        if (who.Chance.Happens(CallsOff))
        {
            world.Later(who, () => World.DoAsync(acts.CancelAsync(programId, bookingId, who.PersonId)));
        }
    }

    /// <summary>Says how it was; whether they met is the same for both.</summary>
    public void AskedAfterwards(Participant who, string programId, string bookingId) => world.Maybe(who, () =>
    {
        var met = Chance.Of(settings.Seed, $"meeting {bookingId}").Happens(Happens);
        var useful = Math.Clamp(who.Temperament.Content + who.Chance.From(0, 1), 1, 5);
        var (again, together) = (who.Chance.Happens(Again), who.Chance.Happens(Together));
        return World.DoAsync(acts.AnswerAsync(programId, bookingId, who.PersonId, met, met ? useful : null, met && again, met && together));
    });

    // When they get round to it, and again in the months after.
    private void Monthly(Participant who, Chance chance, int times, Func<Task> act) => world.At(
        who.Awake(world.Now + TimeSpan.FromDays(chance.From(1, 10))),
        async () =>
        {
            if (!who.IsAway)
            {
                await act();
            }

            if (times > 1)
            {
                world.At(world.Now + Month, () =>
                {
                    Monthly(who, chance, times - 1, act);
                    return Task.CompletedTask;
                });
            }
        });

    private Task OfferAsync(Participant who, Chance chance, string programId)
    {
        var profile = who.Member.Profile;
        var hours = CommonHour.HoursOf(profile, world.Now + Notice).Take(HoursToChooseFrom).ToList();
        var draft = new MeetingOfferDraft(
            profile.Offers is [var topic, ..] ? topic : "How I came here",
            "What I would have liked to know before, and what you want to know.",
            Minutes,
            [.. chance.Some(hours, TimesOffered).Order()],
            TakesAsking: chance.Happens(0.5),
            MostAMonth,
            Link: null,
            IsPaused: false);

        // A time that somebody took outside of these hours may be in the way.
        return World.TryAsync(acts.OfferAsync(programId, who.PersonId, draft), "slots");
    }

    private async Task LookAsync(Participant who, Chance chance, string programId)
    {
        var offers = (await store.MeetingOffersAsync(programId))
            .Where(offer => offer.PersonId != who.PersonId && offer.IsShown(world.Now))
            .OrderBy(offer => offer.PersonId, StringComparer.Ordinal)
            .ToList();
        if (offers.Count == 0)
        {
            return;
        }

        var fitting = offers.Where(offer => who.Member.Profile.Needs.Contains(offer.Topic)).ToList();
        var chosen = chance.Pick(fitting.Count > 0 ? fitting : offers);
        var free = chosen.FreeAt(world.Now).ToList();
        var asks = free.Count == 0 || (chosen.TakesAsking && chance.Happens(0.3));
        DateTimeOffset? at = asks ? null : chance.Pick(free);
        await World.TryAsync(
            acts.BookAsync(programId, chosen.PersonId, who.PersonId, at, "How you came to where you are, and what you would do in my place."), "slot");
    }
}
