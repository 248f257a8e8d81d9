namespace MentorFlow.Domain.Imports;

/// <summary>The columns of a list of running pairs. In a program of peers, mentor and mentee are the two in any order.</summary>
internal static class PairColumns
{
    public const string Mentor = "mentor_external_id";
    public const string MentorEmail = "mentor_email";
    public const string Mentee = "mentee_external_id";
    public const string MenteeEmail = "mentee_email";
    public const string StartedOn = "started_on";
    public const string EveryDays = "every_days";
    public const string Minutes = "minutes";
    public const string SessionsHeld = "sessions_held";
    public const string LastMetOn = "last_met_on";
    public const string NextSession = "next_session";
    public const string NextSessionZone = "next_session_zone";
    public const string Channel = "channel";
    public const string BackupChannel = "backup_channel";
    public const string Agreed = "agreed";
    public const string Goals = "goals";
    public const string Despite = "despite_conflict";

    public static readonly string[] All =
    [
        Mentor, MentorEmail, Mentee, MenteeEmail, StartedOn, EveryDays, Minutes, SessionsHeld, LastMetOn, NextSession, NextSessionZone, Channel,
        BackupChannel, Agreed, Goals, Despite,
    ];

    /// <summary>With what else mentoring systems and spreadsheets call them.</summary>
    public static readonly ListColumns Known = new(
        All,
        [
            (Mentor, "mentor mentorid mentornumber mentoremployeeid mentoremployeenumber matriculementor matriculedumentor peer1 peer1externalid pair1"),
            (MentorEmail, "mentormail mentoremailaddress mentormailaddress emaildumentor emailmentor courrieldumentor peer1email"),
            (Mentee, "mentee menteeid menteenumber menteeemployeeid menteeemployeenumber mentore matriculementore matriculedumentore peer2 peer2externalid pair2"),
            (MenteeEmail, "menteemail menteeemailaddress menteemailaddress emaildumentore emailmentore courrieldumentore peer2email"),
            (StartedOn, "started startdate start startson began matchedon matchdate debut datededebut depuis"),
            (EveryDays, "frequency rhythm cadence meetingfrequency frequence rythme"),
            (Minutes, "length duration sessionlength meetinglength duree dureedesseances"),
            (SessionsHeld, "sessions meetings meetingsheld sessionscompleted meetingscompleted seances seancestenues nombredeseances"),
            (LastMetOn, "lastmet lastsession lastsessionon lastmeeting lastmeetingon derniereseance dernierrendezvous"),
            (NextSession, "nextsessionat nextmeeting nextmeetingat nextdate prochaineseance prochainrendezvous"),
            (NextSessionZone, "nextsessiontimezone nextmeetingzone timezone zone fuseau fuseauhoraire"),
            (Channel, "where meetinglink meetingroom link lieu lien"),
            (BackupChannel, "backup otherchannel secours autrecanal"),
            (Agreed, "agreement agreementsigned signed accord accordsigne signe"),
            (Goals, "goal objectives objective objectifs objectif"),
            (Despite, "despite reason malgreleconflit malgre motif raison"),
        ]);
}
