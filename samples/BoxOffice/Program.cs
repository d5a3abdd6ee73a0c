return BoxOfficeSample.App.Run(args);
