using MentorFlow.Tests.Azure.Storage.Hosting;

// One process of an app that runs on several: until it is killed, or whoever started it is gone.
var hub = new StorageHub(args[0], args[1]);
await using var app = await StorageApp.StartAsync(hub, args[2..]);
Console.WriteLine("ready");
await Console.In.ReadToEndAsync();
