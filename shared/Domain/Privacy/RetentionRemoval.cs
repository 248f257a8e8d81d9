using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.Unmatched;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// Takes the data of one purpose out of a program that is over. Enrollments, mentorships and rounds stay with random ids, dates and stages: the ledger is
/// compared with them, and figures are counted of them.
/// </summary>
public sealed class RetentionRemoval(IDocumentStore store, IAttachmentStore files, TimeProvider clock)
{
    /// <param name="purpose">One of those of a program.</param>
    /// <param name="months">How long it is kept.</param>
    /// <param name="most">Writes at most.</param>
    public async Task<RetentionSweep> RemoveAsync(
        MentoringProgram program, RetentionPurpose purpose, int months, int most, CancellationToken cancellation = default)
    {
        var sweep = new RetentionSweep(store, most);
        var holds = await RetentionHolds.ReadAsync(store, program, months, clock.GetUtcNow(), cancellation);
        var removal = purpose switch
        {
            RetentionPurpose.Words => WordsAsync(program, sweep, holds, cancellation),
            RetentionPurpose.Answers => AnswersAsync(program, months, sweep, holds, cancellation),
            RetentionPurpose.Participation => PartAsync(program.Partition, sweep, holds, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "It does not go with the end of a program."),
        };
        await removal;
        if (holds.Mentorships.Any(one => one.Stays))
        {
            sweep.Keep();
        }

        return sweep;
    }

    private async Task WordsAsync(MentoringProgram program, RetentionSweep sweep, RetentionHolds holds, CancellationToken cancellation)
    {
        foreach (var (mentorship, _) in holds.Mentorships.Where(one => !one.Stays))
        {
            var thread = Partition.Thread(program.ProgramId, mentorship.MentorshipId);
            await FilesAsync(thread, sweep, cancellation);
            await sweep.DeleteAsync<ThreadMessage>(thread, _ => true, cancellation);
            await sweep.DeleteAsync<ThreadReader>(thread, _ => true, cancellation);
            await sweep.DeleteAsync<Resource>(thread, _ => true, cancellation);
            foreach (var personId in RetentionHolds.KnownIn(mentorship))
            {
                await sweep.DeleteAsync<PrivateNote>(
                    Partition.Person(personId), _ => true, cancellation, PrivateNote.PrefixOf(program.ProgramId, mentorship.MentorshipId));
                await sweep.DeleteAsync<Occasion>(
                    Partition.Person(personId), _ => true, cancellation, Occasion.PrefixOf(program.ProgramId, mentorship.MentorshipId));
            }
        }

        var at = program.Partition;
        await sweep.DeleteAsync<Reflection>(at, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.DeleteAsync<Lesson>(at, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.DeleteAsync<Feedback>(at, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.DeleteAsync<FeedbackWish>(at, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.DeleteAsync<Farewell>(at, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.LeaveAsync<Session>(at, RetentionRest.OfWords, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.LeaveAsync<Mentorship>(at, RetentionRest.OfWords, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.LeaveAsync<MeetingBooking>(at, RetentionRest.OfWords, one => holds.IsFree(one.PersonIds), cancellation);

        // Asked for the fairness of rounds, of which there are none any more.
        await sweep.DeleteAsync<FairnessAnswer>(Partition.Fairness(program.ProgramId), one => holds.IsFree(one.PersonId), cancellation);
    }

    // The bytes go first: without its document nobody would find a file any more.
    private async Task FilesAsync(Partition thread, RetentionSweep sweep, CancellationToken cancellation)
    {
        await foreach (var file in store.QueryAsync<Attachment>(thread, cancellation: cancellation))
        {
            if (sweep.IsUsedUp)
            {
                sweep.Keep();
                return;
            }

            await files.DeleteAsync(file.Value.AttachmentId, cancellation);
            await sweep.LeaveAsync(file, rest: null, isFree: true, cancellation);
        }
    }

    private async Task AnswersAsync(
        MentoringProgram program, int months, RetentionSweep sweep, RetentionHolds holds, CancellationToken cancellation)
    {
        // A question of after the end is answered months later, and its words have their time too.
        var now = clock.GetUtcNow();
        await foreach (var stored in store.QueryAsync<SurveyAnswers>(program.Partition, cancellation: cancellation))
        {
            var given = stored.Value;
            var isFree = holds.IsFree(given.PersonId) && RetentionDates.DueAt(given.AnsweredAt, months, program.Zone) <= now;
            await sweep.LeaveAsync(stored, RetentionRest.OfAnswers(given, await TextsOfAsync(given, cancellation)), isFree, cancellation);
            if (sweep.IsUsedUp)
            {
                sweep.Keep();
                return;
            }
        }

        await sweep.DeleteAsync<ShownWords>(program.Partition, one => holds.IsFree(one.Words.Select(said => said.PersonId)), cancellation);
        await sweep.DeleteAsync<WaitingWords>(program.Partition, one => holds.IsFree(one.Words.Select(said => said.PersonId)), cancellation);
        await sweep.LeaveAsync<RetrospectiveAnswer>(program.Partition, RetentionRest.OfAnswers, one => holds.IsFree(one.PersonId), cancellation);
    }

    // What no question asks any more is taken for words, unless it can be nothing but a number or a yes.
    private async Task<IReadOnlySet<string>> TextsOfAsync(SurveyAnswers given, CancellationToken cancellation)
    {
        var asked = (await store.AskedAsync(given, cancellation)).ToLookup(question => question.QuestionId);
        return given.Answers
            .Where(answer => asked[answer.Key].Any()
                ? asked[answer.Key].Any(question => question.Answers is AnswerKind.Text)
                : answer.Value is not ("yes" or "no" or { Length: 1 }))
            .Select(answer => answer.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static async Task PartAsync(Partition at, RetentionSweep sweep, RetentionHolds holds, CancellationToken cancellation)
    {
        await sweep.LeaveAsync<Enrollment>(at, RetentionRest.OfPart, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.LeaveAsync<Mentorship>(at, RetentionRest.OfPart, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.LeaveAsync<Session>(at, RetentionRest.OfPart, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.LeaveAsync<MeetingBooking>(at, RetentionRest.OfPart, one => holds.IsFree(one.PersonIds), cancellation);
        await sweep.LeaveAsync<Proposal>(at, RetentionRest.OfPart, one => holds.IsFree([one.MentorId, one.MenteeId]), cancellation);
        await sweep.DeleteAsync<AgreementVersion>(at, one => holds.IsPairFree(one.MentorshipId), cancellation);
        await sweep.DeleteAsync<SurveyAnswers>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<RetrospectiveAnswer>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<PartnerWish>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<PartnerVetoes>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<PersonalRules>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<PlaceQuestion>(at, one => holds.IsFree([one.MentorId, one.MenteeId]), cancellation);
        await sweep.DeleteAsync<TalkOffer>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<MeetingOffer>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<IntroductionPart>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<SpeedAnswer>(at, one => holds.IsFree([one.PersonId, one.AboutId]), cancellation);
        await sweep.DeleteAsync<EventAnswer>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<Referral>(at, one => holds.IsFree([one.FromId, one.PartnerId, one.ThirdId]), cancellation);
        await sweep.DeleteAsync<SignUp>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<Nomination>(at, one => holds.IsFree([one.FromId, one.PersonId]), cancellation);
        await sweep.DeleteAsync<PersonalInvitation>(at, one => holds.IsFree(one.PersonId) && holds.IsFree(one.FromId), cancellation);
        await sweep.DeleteAsync<Ambassador>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<ManagerBrief>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<SeenCards>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<SkippedBaseline>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<AnnouncementRecipient>(at, one => holds.IsFree(one.PersonId), cancellation);
        await sweep.DeleteAsync<TextRecord>(at, one => holds.IsFree(one.PersonId), cancellation);
    }
}
