using MentorFlow;
using MentorFlow.Local.Hosting;
using MentorFlow.Rehearsal;
using MentorFlow.Standalone;
using MentorFlow.Standalone.Backups;
using MentorFlow.Standalone.Commands;
using MentorFlow.Standalone.Exports;

try
{
    return CommandLine.Read(args) switch
    {
        { Command: Command.Help } => Help.Write(),
        { Command: Command.Version } => Help.WriteVersion(),
        { Command: Command.VerifyLedger } line => await StoreCommand.RunAsync(line.Settings, VerifyLedger.RunAsync),
        { Command: Command.ReplayLedger } line => await StoreCommand.RunOnAsync(line.Settings, ReplayLedger.RunAsync),
        { Command: Command.Rebuild } line => await StoreCommand.RunAsync(line.Settings, RebuildReadModels.RunAsync),
        { Command: Command.Backup } line => Backup.Run(line.Settings, line.Folder),
        { Command: Command.Restore } line => await Restore.RunAsync(line.Settings, line.Folder, line.Erased),
        { Command: Command.Export } line => await Export.RunAsync(line.Settings, line.Folder, line.Program),
        { Command: Command.Import } line => await Import.RunAsync(line.Settings, line.Folder),
        { Command: Command.Rehearse } line => await RehearsalCommand.RunAsync(line.Settings, Console.Out, Console.Error),
        var line => await Product.RunAsync(line.Settings),
    };
}
catch (CommandLineException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return ExitCodes.WrongCommandLine;
}
catch (Exception wrong) when (wrong is SettingException or HostStartException)
{
    // A stack trace would tell the person who set it nothing.
    Console.Error.WriteLine(wrong.Message);
    return ExitCodes.CannotStart;
}
